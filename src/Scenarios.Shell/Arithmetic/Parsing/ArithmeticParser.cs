using System.Globalization;
using Scenarios.Shell.Arithmetic.Syntax;
using Scenarios.Shell.Limits;
using Scenarios.Shell.Parsing;

namespace Scenarios.Shell.Arithmetic.Parsing;

/// <summary>Parses arithmetic by precedence (bash manual, Shell Arithmetic; the same as in C).</summary>
internal sealed class ArithmeticParser(string text)
{
    private static readonly string[][] Levels =
    [
        ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<=", ">=", "<", ">"], ["<<", ">>"], ["+", "-"], ["*", "/", "%"],
    ];

    private static readonly string[] Assignments = ["<<=", ">>=", "+=", "-=", "*=", "/=", "%=", "&=", "^=", "|=", "="];

    private int _index;
    private int _depth;
    private int _operators;

    public ArithmeticNode Parse()
    {
        var node = ParseComma();
        SkipBlanks();
        return _index == text.Length ? node : throw Error("syntax error in expression");
    }

    private ArithmeticNode ParseComma()
    {
        var node = ParseAssignment();
        while (TryTake(","))
        {
            CountOperator();
            node = new BinaryNode(node, ",", ParseAssignment(), string.Empty);
        }

        return node;
    }

    private ArithmeticNode ParseAssignment()
    {
        Enter();
        SkipBlanks();
        var start = _index;
        var node = ReadName() is { } name && TakeAssignment() is { } operation
            ? ParseValue(name, operation)
            : ParseChoice(start);
        _depth--;
        return node;
    }

    /// <summary>Called for everything nested, so that no text is nested too deeply for the stack.</summary>
    private void Enter()
    {
        if (++_depth > ShellLimits.SyntaxNesting)
        {
            throw TooLong();
        }
    }

    /// <summary>Counted, because a chain of operators becomes a tree as deep as the chain is long.</summary>
    private void CountOperator()
    {
        if (++_operators > ShellLimits.ArithmeticOperators)
        {
            throw TooLong();
        }
    }

    private ArithmeticFaultException TooLong() => new($"expression recursion level exceeded (error token is \"{text[_index..]}\")");

    private AssignmentNode ParseValue(string name, string operation)
    {
        SkipBlanks();
        var right = text[_index..];
        return new AssignmentNode(name, operation[..^1], ParseAssignment(), RightText: right);
    }

    private string? TakeAssignment()
    {
        SkipBlanks();
        foreach (var operation in Assignments)
        {
            var isComparison = operation == "=" && _index + 1 < text.Length && text[_index + 1] == '=';
            if (!isComparison && TryTake(operation))
            {
                return operation;
            }
        }

        return null;
    }

    private ArithmeticNode ParseChoice(int start)
    {
        _index = start;
        var condition = ParseLevel(0);
        if (!TryTake("?"))
        {
            return condition;
        }

        var yes = ParseComma();
        return TryTake(":")
            ? new ChoiceNode(condition, yes, ParseAssignment())
            : throw Error("`:' expected for conditional expression");
    }

    private ArithmeticNode ParseLevel(int level)
    {
        if (level == Levels.Length)
        {
            return ParsePower();
        }

        var left = ParseLevel(level + 1);
        while (TakeOperator(Levels[level]) is { } operation)
        {
            CountOperator();
            SkipBlanks();
            var right = text[_index..];
            left = new BinaryNode(left, operation, ParseLevel(level + 1), right);
        }

        return left;
    }

    private string? TakeOperator(string[] operators)
    {
        SkipBlanks();
        foreach (var operation in operators)
        {
            var next = _index + operation.Length < text.Length ? text[_index + operation.Length] : '\0';
            var isLonger = (operation is "|" or "&" or "<" or ">" or "*" && next == operation[0])
                || (next == '=' && operation is not ("==" or "!=" or "<=" or ">="));
            if (!isLonger && TryTake(operation))
            {
                return operation;
            }
        }

        return null;
    }

    private ArithmeticNode ParsePower()
    {
        var left = ParseUnary();
        SkipBlanks();
        if (!TryTake("**"))
        {
            return left;
        }

        Enter();
        var right = text[_index..];
        var node = new BinaryNode(left, "**", ParsePower(), right);
        _depth--;
        return node;
    }

    private ArithmeticNode ParseUnary()
    {
        SkipBlanks();
        foreach (var step in (string[])["++", "--"])
        {
            var before = _index;
            if (TryTake(step))
            {
                SkipBlanks();
                if (ReadName() is { } name)
                {
                    return new AssignmentNode(name, step[..1], new NumberNode(1));
                }

                _index = before;
            }
        }

        if (_index < text.Length && text[_index] is ('-' or '+' or '!' or '~'))
        {
            Enter();
            var node = new UnaryNode(text[_index++], ParseUnary());
            _depth--;
            return node;
        }

        return ParsePrimary();
    }

    private ArithmeticNode ParsePrimary()
    {
        SkipBlanks();
        if (TryTake("("))
        {
            var inner = ParseComma();
            return TryTake(")") ? inner : throw Error("missing `)'");
        }

        if (ReadName() is { } name)
        {
            return TryTake("++") ? new AssignmentNode(name, "+", new NumberNode(1), YieldsOldValue: true)
                : TryTake("--") ? new AssignmentNode(name, "-", new NumberNode(1), YieldsOldValue: true)
                : new VariableNode(name);
        }

        return _index < text.Length && char.IsAsciiDigit(text[_index]) ? ParseNumber() : throw Error("syntax error: operand expected");
    }

    private NumberNode ParseNumber()
    {
        var start = _index;
        while (_index < text.Length && (char.IsAsciiLetterOrDigit(text[_index]) || text[_index] is '#' or '_' or '@'))
        {
            _index++;
        }

        var token = text[start.._index];
        var hash = token.IndexOf('#');
        var (radix, digits) = token switch
        {
            _ when hash > 0 && int.TryParse(token[..hash], CultureInfo.InvariantCulture, out var stated) && stated is >= 2 and <= 36 =>
                (stated, token[(hash + 1)..]),
            ['0', 'x' or 'X', .. var rest] => (16, rest),
            ['0', _, ..] => (8, token[1..]),
            _ => (10, token),
        };
        long value = 0;
        foreach (var character in digits)
        {
            var digit = char.IsAsciiDigit(character) ? character - '0' : char.ToLowerInvariant(character) - 'a' + 10;
            value = digit >= 0 && digit < radix
                ? unchecked((value * radix) + digit)
                : throw new ArithmeticFaultException($"value too great for base (error token is \"{token}\")");
        }

        return new NumberNode(value);
    }

    private string? ReadName()
    {
        var length = AssignmentReader.NameLength(text[_index..]);
        _index += length;
        return length == 0 ? null : text[(_index - length).._index];
    }

    private bool TryTake(string operation)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, _index, operation, 0, operation.Length) != 0)
        {
            return false;
        }

        _index += operation.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (_index < text.Length && text[_index] is (' ' or '\t' or '\n'))
        {
            _index++;
        }
    }

    /// <summary>At the end of the text, bash quotes the last token that it has read.</summary>
    private ArithmeticFaultException Error(string message)
    {
        var rest = text[_index..];
        return new ArithmeticFaultException($"{message} (error token is "
            + $"\"{(rest.Length > 0 ? rest : text.TrimEnd() is [.., var last] ? last.ToString() : string.Empty)}\")");
    }
}
