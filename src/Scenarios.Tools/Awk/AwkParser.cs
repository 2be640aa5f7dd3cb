using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Scenarios.Shell.Patterns;
using Scenarios.Shell.Quoting;

namespace Scenarios.Tools.Awk;

/// <summary>Reads the subset of awk that picks and prints fields: <c>/re/ {print $1, $NF}</c>, <c>NR&gt;1 {…}</c>, <c>$2=="x"</c>.</summary>
internal sealed class AwkParser(string program)
{
    private static readonly string[] Comparisons = ["==", "!=", "<=", ">=", "!~", "<", ">", "~"];

    private static readonly IReadOnlyList<IReadOnlyList<AwkValue>> PrintLine = [[new AwkField(0, FromEnd: false)]];

    private int _index;

    private char Current => _index < program.Length ? program[_index] : '\0';

    public List<AwkRule> Parse()
    {
        var rules = new List<AwkRule>();
        for (SkipSeparators(); _index < program.Length; SkipSeparators())
        {
            var pattern = Current == '{' ? null : ParsePattern();
            SkipBlanks();
            rules.Add(new AwkRule(pattern, Current == '{' ? ParseAction() : Current is '\0' or '\n' or ';' ? PrintLine : throw Unsupported()));
        }

        return rules;
    }

    private AwkPattern ParsePattern()
    {
        var isNegated = Current == '!' && _index + 1 < program.Length && program[_index + 1] == '/';
        _index += isNegated ? 1 : 0;
        if (Current == '/')
        {
            return new AwkPattern(new AwkField(0, FromEnd: false), isNegated ? "!~" : "~", null, ParseRegex());
        }

        var left = ParseValue();
        SkipBlanks();
        var operation = Array.Find(Comparisons, text => string.CompareOrdinal(program, _index, text, 0, text.Length) == 0) ?? throw Unsupported();
        _index += operation.Length;
        SkipBlanks();
        return operation is "~" or "!~"
            ? new AwkPattern(left, operation, null, Current == '/' ? ParseRegex() : throw Unsupported())
            : new AwkPattern(left, operation, ParseValue(), null);
    }

    private Regex ParseRegex()
    {
        var text = new StringBuilder();
        for (_index++; Current != '/'; _index++)
        {
            if (_index >= program.Length)
            {
                throw new AwkException("a regular expression that does not end");
            }

            if (Current == '\\' && _index + 1 < program.Length)
            {
                text.Append(program[_index + 1] == '/' ? string.Empty : "\\");
                _index++;
            }

            text.Append(Current);
        }

        _index++;
        try
        {
            return PosixRegex.Extended(text.ToString(), ignoreCase: false);
        }
        catch (RegexParseException)
        {
            throw new AwkException($"regular expression /{text}/");
        }
    }

    private List<IReadOnlyList<AwkValue>> ParseAction()
    {
        var prints = new List<IReadOnlyList<AwkValue>>();
        _index++;
        for (SkipSeparators(); Current != '}'; SkipSeparators())
        {
            prints.Add(TryTake("print") ? ParsePrint() : throw Unsupported());
        }

        _index++;
        return prints;
    }

    private IReadOnlyList<AwkValue> ParsePrint()
    {
        SkipBlanks();
        if (EndsStatement())
        {
            return PrintLine[0];
        }

        var values = new List<AwkValue> { ParseConcatenation() };
        while (Current == ',')
        {
            _index++;
            values.Add(ParseConcatenation());
        }

        return EndsStatement() ? values : throw Unsupported();
    }

    private bool EndsStatement() => Current is ';' or '}' or '\n';

    private AwkValue ParseConcatenation()
    {
        var values = new List<AwkValue>();
        do
        {
            SkipBlanks();
            values.Add(ParseValue());
            SkipBlanks();
        }
        while (Current is '$' or '"' or 'N' || char.IsAsciiDigit(Current));
        return values.Count == 1 ? values[0] : new AwkConcatenation(values);
    }

    private AwkValue ParseValue()
    {
        if (Current == '"')
        {
            return ParseString();
        }

        if (char.IsAsciiDigit(Current))
        {
            return new AwkConstant(ParseDigits().ToString(CultureInfo.InvariantCulture), IsString: false);
        }

        if (Current == '$')
        {
            return ParseField();
        }

        return TryTake("NR") ? new AwkCounter(IsRecordNumber: true) : TryTake("NF") ? new AwkCounter(IsRecordNumber: false) : throw Unsupported();
    }

    private AwkField ParseField()
    {
        var start = _index++;
        if (char.IsAsciiDigit(Current))
        {
            return new AwkField(ParseDigits(), FromEnd: false);
        }

        if (TryTake("NF"))
        {
            return new AwkField(0, FromEnd: true);
        }

        if (TryTake("(NF-") && char.IsAsciiDigit(Current))
        {
            var index = ParseDigits();
            return TryTake(")") ? new AwkField(index, FromEnd: true) : throw Unsupported();
        }

        _index = start;
        throw Unsupported();
    }

    private AwkConstant ParseString()
    {
        var start = ++_index;
        while (Current != '"')
        {
            _index += Current == '\\' ? 2 : 1;
            if (_index >= program.Length)
            {
                throw new AwkException("a string that does not end");
            }
        }

        var text = program[start.._index++];
        return new AwkConstant(BackslashText.Unescape(text.Replace("\\\"", "\"", StringComparison.Ordinal), octalNeedsZero: false, out _), IsString: true);
    }

    private int ParseDigits()
    {
        var start = _index;
        while (char.IsAsciiDigit(Current))
        {
            _index++;
        }

        return Current != '.' && int.TryParse(program.AsSpan(start, _index - start), CultureInfo.InvariantCulture, out var number) ? number : throw Unsupported();
    }

    /// <summary>Takes a keyword that is not the beginning of a longer name.</summary>
    private bool TryTake(string text)
    {
        var end = _index + text.Length;
        if (string.CompareOrdinal(program, _index, text, 0, text.Length) != 0
            || (char.IsAsciiLetter(text[^1]) && end < program.Length && (char.IsAsciiLetterOrDigit(program[end]) || program[end] is '_' or '(')))
        {
            return false;
        }

        _index = end;
        return true;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            _index++;
        }
    }

    private void SkipSeparators()
    {
        while (Current is ' ' or '\t' or '\n' or ';')
        {
            _index++;
        }
    }

    private AwkException Unsupported() =>
        new(_index >= program.Length ? "a program that ends here" : $"`{program[_index..Math.Min(program.Length, _index + 20)]}' at character {_index + 1}");
}
