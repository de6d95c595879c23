/** Our own controls, each a control of Decap's that knows a little more. */
import { ACCEPTED } from '../../src/desk/accepts.ts';
import { pinyinId, pinyinWords } from '../../src/lib/pinyin-id.ts';
import { translatedText } from '../../src/lib/translated-text.ts';
import type { RefTarget } from '../../src/schemas/common.ts';
import type { TextForm } from '../../src/schemas/text-forms.ts';
import { type ControlClass, type Decap, element, type Immutable } from './decap.ts';
import { choicesOf, onNames } from './names.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const listOf = (value: unknown): string[] => {
  const plain = typeof value === 'object' && value !== null && 'toJS' in value ? (value as Immutable).toJS() : value;
  return Array.isArray(plain) ? plain.map(text) : [text(plain)].filter(Boolean);
};

type Validity = { error: false } | { error: { message: string } };

function validity(value: string, form: TextForm): Validity {
  const { accepts, zh } = ACCEPTED[form];
  return value === '' || accepts(value) ? { error: false } : { error: { message: `应当是${zh}` } };
}

/** A line of text that has to be of a form: a date, an address, an id. */
const checkedText = (Base: ControlClass): ControlClass =>
  class CheckedText extends Base {
    isValid = () => validity(text(this.props.value).trim(), this.props.field.get('form') as TextForm);
  };

/** A choice among the entries of a collection, by name. */
const reference = (Base: ControlClass): ControlClass =>
  class Reference extends Base {
    stop?: () => void;

    override componentDidMount() {
      super.componentDidMount?.();
      this.stop = onNames(() => this.forceUpdate());
    }

    override componentWillUnmount() {
      this.stop?.();
    }

    override render() {
      const { field, value } = this.props;
      const collections = listOf(field.get('references')) as RefTarget[];
      const options = choicesOf(collections, listOf(value));
      const props = { ...this.props, field: field.set('options', options) };
      return super.render.call(Object.create(this, { props: { value: props } }));
    }
  };

/** The name of a file in an address: that of the entry where it has one, else what the pinyin of its name gives. */
const entryId = (Base: ControlClass, nameAt: readonly string[]): ControlClass =>
  class EntryId extends Base {
    isValid = () => validity(text(this.props.value).trim(), 'id');

    /** It shows what another field holds. */
    shouldComponentUpdate = () => true;

    override render() {
      const entry = this.props.getEntry();
      const slug = text(entry?.get('slug'));
      if (slug !== '' && !location.hash.endsWith('/new')) {
        const { forID, classNameWrapper } = this.props;
        const value = slug.split('/').at(-1);
        return element('input', { id: forID, className: classNameWrapper, value, readOnly: true });
      }
      const proposed = pinyinId(pinyinWords(text(entry?.getIn(['data', ...nameAt]))));
      return element(
        'div',
        null,
        super.render(),
        element('p', { className: 'desk-note' }, proposed === '' ? '' : `留空时是：${proposed}`),
      );
    }
  };

async function digestOf(zh: Immutable): Promise<string> {
  const [title, summary, body] = ['title', 'summary', 'body'].map((key) => text(zh.get(key)));
  const bytes = new TextEncoder().encode(translatedText(title ?? '', summary ?? '', body ?? ''));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 12);
}

/** Beside the English words: says from which Chinese text they were made. */
const translated = (Base: ControlClass): ControlClass =>
  class Translated extends Base {
    override render() {
      if (this.props.locale !== 'en') return element('p', { className: 'desk-note' }, '在英文一栏里确认。');
      const mark = async () => {
        const data = this.props.getEntry()?.get('data');
        if (data !== undefined) this.props.onChange(await digestOf(data as Immutable));
      };
      const value = text(this.props.value);
      return element(
        'div',
        { id: this.props.forID, className: `${this.props.classNameWrapper} desk-translated` },
        element('button', { type: 'button', onClick: () => void mark() }, '译文与现在的中文相符'),
        element(
          'p',
          { className: 'desk-note' },
          value === ''
            ? '还没有确认。译好或核对之后点一下。'
            : `已确认（${value}）。中文再改之后，要重新核对、再点一下。`,
        ),
      );
    }
  };

/** Gives Decap our controls. */
export function registerControls(decap: Decap): void {
  const string = decap.getWidget('string').control;
  decap.registerWidget('checked-text', checkedText(string));
  decap.registerWidget('reference', reference(decap.getWidget('select').control));
  decap.registerWidget('story-id', entryId(string, ['title']));
  decap.registerWidget('entry-id', entryId(string, ['name', 'zh']));
  decap.registerWidget('translated', translated(string));
}
