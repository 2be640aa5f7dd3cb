using System.Globalization;
using Scenarios.Shell.Arithmetic.Parsing;
using Scenarios.Shell.Arithmetic.Syntax;
using Scenarios.Shell.Limits;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Arithmetic.Execution;

/// <summary>Computes with 64-bit integers that wrap around, as bash does. Assignments change the shell's variables.</summary>
internal sealed class ArithmeticEvaluator
{
    private readonly IArithmeticVariables _variables;
    private readonly SourcePosition _position;
    private int _depth;

    private ArithmeticEvaluator(IArithmeticVariables variables, SourcePosition position) => (_variables, _position) = (variables, position);

    /// <exception cref="ShellErrorException">The text is not an expression, or has no value.</exception>
    public static long Evaluate(string text, IArithmeticVariables variables, SourcePosition position)
    {
        try
        {
            return text.AsSpan().IsWhiteSpace()
                ? 0
                : new ArithmeticEvaluator(variables, position).Value(new ArithmeticParser(text).Parse());
        }
        catch (ArithmeticFaultException exception)
        {
            throw new ShellErrorException(position, $"{text.Trim()}: {exception.Message}");
        }
    }

    private long Value(ArithmeticNode node) => node switch
    {
        NumberNode number => number.Value,
        VariableNode variable => ValueOf(variable.Name),
        UnaryNode unary => Unary(unary),
        BinaryNode { Operation: "&&" } both => Value(both.Left) != 0 && Value(both.Right) != 0 ? 1 : 0,
        BinaryNode { Operation: "||" } either => Value(either.Left) != 0 || Value(either.Right) != 0 ? 1 : 0,
        BinaryNode binary => Binary(Value(binary.Left), binary.Operation, Value(binary.Right), binary.RightText),
        ChoiceNode choice => Value(choice.Condition) != 0 ? Value(choice.Yes) : Value(choice.No),
        AssignmentNode assignment => Assign(assignment),
        _ => throw new InvalidOperationException($"No way to evaluate {node.GetType().Name}."),
    };

    private long ValueOf(string name)
    {
        var text = _variables.ValueOf(name);
        if (string.IsNullOrWhiteSpace(text))
        {
            return 0;
        }

        if (++_depth > ShellLimits.SyntaxNesting)
        {
            throw new ArithmeticFaultException($"expression recursion level exceeded (error token is \"{name}\")");
        }

        var value = Value(new ArithmeticParser(text).Parse());
        _depth--;
        return value;
    }

    private long Unary(UnaryNode node)
    {
        var value = Value(node.Operand);
        return node.Operation switch
        {
            '-' => unchecked(-value),
            '!' => value == 0 ? 1 : 0,
            '~' => ~value,
            _ => value,
        };
    }

    private long Assign(AssignmentNode node)
    {
        var before = node.Operation.Length == 0 ? 0 : ValueOf(node.Name);
        var operand = Value(node.Value);
        var value = node.Operation.Length == 0 ? operand : Binary(before, node.Operation, operand, node.RightText);
        _variables.Set(node.Name, value.ToString(CultureInfo.InvariantCulture), _position);
        return node.YieldsOldValue ? before : value;
    }

    private static long Binary(long left, string operation, long right, string rightText) => operation switch
    {
        "+" => unchecked(left + right),
        "-" => unchecked(left - right),
        "*" => unchecked(left * right),
        "/" => Divide(left, right, rightText, isRemainder: false),
        "%" => Divide(left, right, rightText, isRemainder: true),
        "**" => Power(left, right, rightText),
        "<<" => left << (int)(right & 63),
        ">>" => left >> (int)(right & 63),
        "<" => left < right ? 1 : 0,
        ">" => left > right ? 1 : 0,
        "<=" => left <= right ? 1 : 0,
        ">=" => left >= right ? 1 : 0,
        "==" => left == right ? 1 : 0,
        "!=" => left != right ? 1 : 0,
        "&" => left & right,
        "^" => left ^ right,
        "|" => left | right,
        _ => right,
    };

    private static long Divide(long left, long right, string rightText, bool isRemainder)
    {
        if (right == 0)
        {
            throw new ArithmeticFaultException($"division by 0 (error token is \"{rightText}\")");
        }

        return right == -1 ? isRemainder ? 0 : unchecked(-left) : isRemainder ? left % right : left / right;
    }

    private static long Power(long value, long exponent, string rightText)
    {
        if (exponent < 0)
        {
            throw new ArithmeticFaultException($"exponent less than 0 (error token is \"{rightText}\")");
        }

        long result = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? unchecked(result * value) : result;
            value = unchecked(value * value);
        }

        return result;
    }
}
