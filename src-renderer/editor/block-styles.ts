/** The sheets that stand beside the Views of all kinds: blocks look on the page as they are published. */
import.meta.glob('../../src-shared/blocks/*/style.css', { eager: true })
