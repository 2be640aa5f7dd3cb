using System.Globalization;
using System.Text;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Limits;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.Expansion;

/// <summary>
/// Expands bash's <c>{a,b}</c> and <c>{1..5}</c>, before any other expansion. A word is treated as single characters, in which each quoted
/// or expanded piece is opaque.
/// </summary>
internal static class BraceExpander
{
    public static IReadOnlyList<Word> Expand(Word word, ShellFlavour flavour)
    {
        var mayExpand = flavour == ShellFlavour.Bash && word.Parts.Any(part => part is LiteralPart literal && literal.Text.Contains('{'));
        if (!mayExpand)
        {
            return [word];
        }

        var pieces = new List<WordPart>();
        foreach (var part in word.Parts)
        {
            if (part is LiteralPart literal)
            {
                pieces.AddRange(literal.Text.Select(character => new LiteralPart(literal.Position, character.ToString())));
            }
            else
            {
                pieces.Add(part);
            }
        }

        if (pieces.Count(piece => Is(piece, '{')) > ShellLimits.BracesOfAWord)
        {
            throw new ShellErrorException(
                word.Position,
                $"{nameof(ShellLimits.BracesOfAWord)} = {ShellLimits.BracesOfAWord}: brace expansion too long");
        }

        return [.. Expand(pieces, word.Position).Select(parts => new Word(word.Position, Merge(parts), word.Source))];
    }

    private static List<List<WordPart>> Expand(List<WordPart> pieces, SourcePosition position)
    {
        for (var open = 0; open < pieces.Count; open++)
        {
            if (!Is(pieces[open], '{') || FindEnd(pieces, open, out var commas) is not { } close)
            {
                continue;
            }

            var alternatives = commas.Count > 0
                ? Alternatives(pieces, open, close, commas, position)
                : Sequence(pieces.GetRange(open + 1, close - open - 1), position);
            if (alternatives is not null)
            {
                return Combine(
                    pieces.GetRange(0, open),
                    alternatives,
                    Expand(pieces.GetRange(close + 1, pieces.Count - close - 1), position),
                    position);
            }
        }

        return [pieces];
    }

    private static int? FindEnd(List<WordPart> pieces, int open, out List<int> commas)
    {
        commas = [];
        var depth = 0;
        for (var i = open; i < pieces.Count; i++)
        {
            if (Is(pieces[i], '{'))
            {
                depth++;
            }
            else if (Is(pieces[i], ',') && depth == 1)
            {
                commas.Add(i);
            }
            else if (Is(pieces[i], '}') && --depth == 0)
            {
                return i;
            }
        }

        return null;
    }

    private static List<List<WordPart>> Alternatives(
        List<WordPart> pieces, int open, int close, List<int> commas, SourcePosition position)
    {
        var result = new List<List<WordPart>>();
        var start = open + 1;
        foreach (var end in commas.Append(close))
        {
            result.AddRange(Expand(pieces.GetRange(start, end - start), position));
            start = end + 1;
        }

        return result;
    }

    private static List<List<WordPart>>? Sequence(List<WordPart> inner, SourcePosition position)
    {
        if (inner.Any(piece => piece is not LiteralPart))
        {
            return null;
        }

        var bounds = string.Concat(inner.Cast<LiteralPart>().Select(piece => piece.Text)).Split("..");
        if (bounds.Length is not (2 or 3))
        {
            return null;
        }

        long step = 0;
        if (bounds.Length == 3 && !TryNumber(bounds[2], out step))
        {
            return null;
        }

        var values = TryNumber(bounds[0], out var first) && TryNumber(bounds[1], out var last)
            ? Numbers(first, last, step, Width(bounds), position)
            : bounds[0] is [var from] && bounds[1] is [var to] && char.IsAsciiLetter(from) && char.IsAsciiLetter(to)
                ? Count(from, to, step, position).Select(code => ((char)code).ToString())
                : null;
        return values?.Select(value => new List<WordPart> { new QuotedPart(position, value) }).ToList();
    }

    private static IEnumerable<string> Numbers(long first, long last, long step, int width, SourcePosition position) =>
        Count(first, last, step, position).Select(number =>
            (number < 0 ? "-" : string.Empty)
            + Math.Abs(number).ToString(CultureInfo.InvariantCulture).PadLeft(width - (number < 0 ? 1 : 0), '0'));

    private static List<long> Count(long first, long last, long step, SourcePosition position)
    {
        var distance = Math.Max(1, Math.Abs(step));
        if (Math.Abs(last - first) / distance >= ShellLimits.BraceWords)
        {
            throw new ShellErrorException(
                position,
                $"{nameof(ShellLimits.BraceWords)} = {ShellLimits.BraceWords}: brace expansion too long");
        }

        var numbers = new List<long>();
        for (var number = first; first <= last ? number <= last : number >= last; number += first <= last ? distance : -distance)
        {
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>A leading zero in either bound pads all numbers to the same width.</summary>
    private static int Width(string[] bounds)
    {
        var isPadded = bounds.Take(2).Any(bound => bound.TrimStart('-') is ['0', _, ..]);
        return isPadded ? Math.Max(bounds[0].Length, bounds[1].Length) : 0;
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            && number is > -int.MaxValue and < int.MaxValue;

    private static List<List<WordPart>> Combine(
        List<WordPart> prefix, List<List<WordPart>> alternatives, List<List<WordPart>> suffixes, SourcePosition position)
    {
        if ((long)alternatives.Count * suffixes.Count > ShellLimits.BraceWords)
        {
            throw new ShellErrorException(
                position,
                $"{nameof(ShellLimits.BraceWords)} = {ShellLimits.BraceWords}: brace expansion too long");
        }

        var result = new List<List<WordPart>>();
        foreach (var alternative in alternatives)
        {
            foreach (var suffix in suffixes)
            {
                result.Add([.. prefix, .. alternative, .. suffix]);
            }
        }

        return result;
    }

    private static bool Is(WordPart piece, char character) => piece is LiteralPart literal && literal.Text[0] == character;

    private static List<WordPart> Merge(List<WordPart> pieces)
    {
        var merged = new List<WordPart>();
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if (piece is LiteralPart literal)
            {
                text.Append(literal.Text);
                continue;
            }

            Flush();
            merged.Add(piece);
        }

        Flush();
        return merged;

        void Flush()
        {
            if (text.Length > 0)
            {
                merged.Add(new LiteralPart(pieces[0].Position, text.ToString()));
                text.Clear();
            }
        }
    }
}
