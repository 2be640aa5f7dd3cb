using System.Globalization;
using Scenarios.Shell.Files;
using Scenarios.Shell.Limits;

namespace Scenarios.Shell.Programs.BroughtAlong;

/// <summary>Parses and evaluates the arguments of <c>test</c> (as in POSIX, depending first on how many there are).</summary>
internal sealed class TestExpression(IReadOnlyList<string> arguments, ProgramContext context)
{
    private int _depth;
    private int _index;

    public bool Evaluate()
    {
        if (arguments.Count == 0)
        {
            return false;
        }

        if (arguments.Count == 1)
        {
            return arguments[0].Length > 0;
        }

        if (arguments.Count == 3 && IsBinary(arguments[1]))
        {
            return Binary(arguments[0], arguments[1], arguments[2]);
        }

        var value = Or();
        return _index == arguments.Count ? value : throw TooMany();
    }

    private TestException TooMany() =>
        new(arguments.Count == 2 ? $"{arguments[0]}: unary operator expected"
            : arguments.Count == 3 ? $"{arguments[1]}: binary operator expected" : "too many arguments");

    private bool Or()
    {
        var value = And();
        while (_index < arguments.Count && arguments[_index] == "-o")
        {
            _index++;
            value |= And();
        }

        return value;
    }

    private bool And()
    {
        var value = Not();
        while (_index < arguments.Count && arguments[_index] == "-a")
        {
            _index++;
            value &= Not();
        }

        return value;
    }

    private bool Not()
    {
        var isNegated = false;
        while (_index < arguments.Count - 1 && arguments[_index] == "!")
        {
            _index++;
            isNegated = !isNegated;
        }

        return Primary() != isNegated;
    }

    private bool Primary()
    {
        if (_index >= arguments.Count)
        {
            throw new TestException("argument expected");
        }

        var rest = arguments.Count - _index;
        if (rest >= 3 && IsBinary(arguments[_index + 1]))
        {
            _index += 3;
            return Binary(arguments[_index - 3], arguments[_index - 2], arguments[_index - 1]);
        }

        var first = arguments[_index++];
        if (first == "(" && rest > 1)
        {
            if (++_depth > ShellLimits.SyntaxNesting)
            {
                throw new TestException($"{nameof(ShellLimits.SyntaxNesting)} = {ShellLimits.SyntaxNesting}: nested too deeply");
            }

            var value = Or();
            _depth--;
            return _index < arguments.Count && arguments[_index++] == ")" ? value : throw new TestException("`)' expected");
        }

        return rest >= 2 && first is ['-', _] && arguments[_index] is not ("-a" or "-o") && Unary(first, arguments[_index]) is { } known
            ? Skip(known)
            : rest == 2 && _index == 1 ? throw TooMany() : first.Length > 0;
    }

    private bool Skip(bool value)
    {
        _index++;
        return value;
    }

    private bool? Unary(string operation, string operand) => operation switch
    {
        "-n" => operand.Length > 0,
        "-z" => operand.Length == 0,
        "-t" => operand switch { "0" => context.InputIsTerminal, "1" or "2" => context.OutputIsTerminal, _ => false },
        "-g" or "-k" or "-u" or "-G" or "-N" or "-O" => throw new TestException($"not simulated: {operation}"),
        _ => FileTest.TryEvaluate(operation, FilePath.Resolve(context.WorkingDirectory, operand), context.Files),
    };

    private static bool IsBinary(string text) =>
        text is "=" or "==" or "!=" or "<" or ">" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef";

    private static bool Binary(string left, string operation, string right) => operation switch
    {
        "=" or "==" => left == right,
        "!=" => left != right,
        "<" => string.CompareOrdinal(left, right) < 0,
        ">" => string.CompareOrdinal(left, right) > 0,
        "-eq" => Number(left) == Number(right),
        "-ne" => Number(left) != Number(right),
        "-lt" => Number(left) < Number(right),
        "-le" => Number(left) <= Number(right),
        "-gt" => Number(left) > Number(right),
        "-ge" => Number(left) >= Number(right),
        _ => throw new TestException($"not simulated: {operation}"),
    };

    private static long Number(string text) =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new TestException($"{text}: integer expression expected");
}
