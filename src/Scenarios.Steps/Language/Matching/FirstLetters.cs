using System.Runtime.CompilerServices;
using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>With which letters a part of a phrase can begin: most wordings are ruled out by one look.</summary>
internal sealed class FirstLetters
{
    private static readonly ConditionalWeakTable<PhraseNode, FirstLetters> Known = [];

    private ulong _low;
    private ulong _high;
    private ulong _others;

    /// <summary>Whether the part may be empty, so that any letter may follow.</summary>
    public bool CanBeEmpty { get; private set; }

    /// <summary>Of a part of a phrase of this book.</summary>
    public static FirstLetters Of(PhraseNode node, PhraseBook book)
    {
        if (Known.TryGetValue(node, out var known))
        {
            return known;
        }

        var made = new FirstLetters();
        made.CanBeEmpty = made.AddNode(node, book);
        Known.AddOrUpdate(node, made);
        return made;
    }

    /// <summary>Whether the part can begin with the letter.</summary>
    public bool Allows(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        return lower switch
        {
            < (char)64 => (_low & (1UL << lower)) != 0,
            < (char)128 => (_high & (1UL << (lower - 64))) != 0,
            _ => (_others & (1UL << (lower % 64))) != 0,
        };
    }

    /// <returns>Whether the part may be empty.</returns>
    private bool AddNode(PhraseNode node, PhraseBook book)
    {
        switch (node)
        {
            case LiteralNode literal:
                Add(literal.Text[0]);
                return false;
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                {
                    if (!AddAllOf(part, book))
                    {
                        return false;
                    }
                }

                return true;
            case ChoiceNode choice:
                var isEmpty = false;
                foreach (var option in choice.Options)
                {
                    isEmpty |= AddAllOf(option, book);
                }

                return isEmpty;
            case OptionalNode optional:
                AddAllOf(optional.Part, book);
                return true;
            case RepeatNode repeat:
                AddAllOf(repeat.Part, book);
                return true;
            default:
                return AddRule(((SlotNode)node).Rule, book);
        }
    }

    /// <summary>The letters of a smaller part, which are found once for all that have it.</summary>
    /// <returns>Whether that part may be empty.</returns>
    private bool AddAllOf(PhraseNode part, PhraseBook book)
    {
        var letters = Of(part, book);
        _low |= letters._low;
        _high |= letters._high;
        _others |= letters._others;
        return letters.CanBeEmpty;
    }

    private bool AddRule(string rule, PhraseBook book)
    {
        switch (rule)
        {
            case PhraseBook.TextRule or PhraseBook.CommandRule or PhraseBook.HolderRule:
                foreach (var (open, _) in Letters.Quotes)
                {
                    Add(open);
                }

                for (var letter = 'A'; letter <= 'Z' && !book.WordsEnd; letter++)
                {
                    Add(letter);
                }

                return false;
            case PhraseBook.DigitsRule:
                _low |= 0x3FFUL << '0';
                _others = ulong.MaxValue;
                return false;
            default:
                var isEmpty = false;
                foreach (var alternative in book.Rule(rule).Alternatives)
                {
                    isEmpty |= AddAllOf(alternative.Node, book);
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
