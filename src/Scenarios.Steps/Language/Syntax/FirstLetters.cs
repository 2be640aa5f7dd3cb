namespace Scenarios.Steps.Language.Syntax;

/// <summary>The letters that a part of a phrase can begin with. One look rules most wordings out.</summary>
internal sealed class FirstLetters
{
    private readonly IReadOnlyDictionary<string, PhraseRule> _rules;
    private readonly bool _wordsEnd;

    private ulong _low;
    private ulong _high;
    private ulong _others;

    private FirstLetters(IReadOnlyDictionary<string, PhraseRule> rules, bool wordsEnd)
    {
        _rules = rules;
        _wordsEnd = wordsEnd;
    }

    /// <summary>Whether the part may be empty, so that any letter may follow.</summary>
    public bool CanBeEmpty { get; private set; }

    /// <summary>Returns the first letters of a part. They are computed once and kept with the part.</summary>
    /// <param name="node">The part.</param>
    /// <param name="rules">The rules of its book.</param>
    /// <param name="wordsEnd">Whether a word must end before the next letter, as in English.</param>
    public static FirstLetters Of(PhraseNode node, IReadOnlyDictionary<string, PhraseRule> rules, bool wordsEnd)
    {
        if (node.Letters is { } known)
        {
            return known;
        }

        var made = new FirstLetters(rules, wordsEnd);
        made.CanBeEmpty = made.AddNode(node);
        node.Letters = made;
        return made;
    }

    /// <summary>The number of classes of letters.</summary>
    public const int Classes = 192;

    /// <summary>The class of a letter: letters of one class begin the same parts.</summary>
    public static int ClassOf(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        return lower < 128 ? lower : 128 + (lower % 64);
    }

    /// <summary>Whether the part can begin with the letter.</summary>
    public bool Allows(char letter) => ClassOf(letter) switch
    {
        < 64 and var low => (_low & (1UL << low)) != 0,
        < 128 and var high => (_high & (1UL << (high - 64))) != 0,
        var other => (_others & (1UL << (other - 128))) != 0,
    };

    /// <returns>Whether the part may be empty.</returns>
    private bool AddNode(PhraseNode node)
    {
        switch (node)
        {
            case LiteralNode literal:
                Add(literal.Text[0]);
                return false;
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                {
                    if (!AddAllOf(part))
                    {
                        return false;
                    }
                }

                return true;
            case ChoiceNode choice:
                var isEmpty = false;
                foreach (var option in choice.Options)
                {
                    isEmpty |= AddAllOf(option);
                }

                return isEmpty;
            case OptionalNode optional:
                AddAllOf(optional.Part);
                return true;
            case RepeatNode repeat:
                AddAllOf(repeat.Part);
                return true;
            default:
                return AddRule(((SlotNode)node).Rule);
        }
    }

    /// <summary>Adds the letters of a smaller part, which are computed once for all parts that contain it.</summary>
    /// <returns>Whether that part may be empty.</returns>
    private bool AddAllOf(PhraseNode part)
    {
        var letters = Of(part, _rules, _wordsEnd);
        _low |= letters._low;
        _high |= letters._high;
        _others |= letters._others;
        return letters.CanBeEmpty;
    }

    private bool AddRule(string rule)
    {
        switch (rule)
        {
            case TerminalRules.Text or TerminalRules.Command or TerminalRules.Holder or TerminalRules.FieldName or TerminalRules.Variable
                or TerminalRules.FilePath or TerminalRules.ImageName:
                foreach (var (open, _) in Letters.Quotes)
                {
                    Add(open);
                }

                for (var letter = 'A'; letter <= 'Z' && (!_wordsEnd || rule is TerminalRules.FieldName or TerminalRules.Variable); letter++)
                {
                    Add(letter);
                }

                foreach (var letter in rule == TerminalRules.FieldName && !_wordsEnd ? JapaneseFieldNames.Starts : [])
                {
                    Add(letter);
                }

                Add('/');
                return false;
            case TerminalRules.KeyPair or TerminalRules.BareWord:
                _low |= 0x3FFUL << '0';
                AddRule(TerminalRules.FieldName);
                return false;
            case TerminalRules.Digits:
                _low |= 0x3FFUL << '0';
                _others = ulong.MaxValue;
                return false;
            default:
                var isEmpty = false;
                foreach (var alternative in _rules[rule].Alternatives)
                {
                    isEmpty |= AddAllOf(alternative.Node);
                }

                return isEmpty;
        }
    }

    private void Add(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        if (lower < 64)
        {
            _low |= 1UL << lower;
        }
        else if (lower < 128)
        {
            _high |= 1UL << (lower - 64);
        }
        else
        {
            _others |= 1UL << (lower % 64);
        }

        if (lower is > ' ' and < (char)127)
        {
            var wide = (char)(lower - '!' + '！');
            _others |= 1UL << (wide % 64);
        }
    }
}
