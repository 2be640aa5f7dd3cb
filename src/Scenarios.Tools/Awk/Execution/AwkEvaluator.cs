using System.Text.RegularExpressions;
using Scenarios.Tools.Awk.Syntax;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>Evaluates expressions.</summary>
internal sealed class AwkEvaluator
{
    private readonly AwkMachine _machine;
    private readonly AwkCalls _calls;

    public AwkEvaluator(AwkMachine machine, AwkFiles files)
    {
        _machine = machine;
        _calls = new AwkCalls(machine, this, files);
    }

    public bool IsTrue(AwkExpression expression) => ValueOf(expression).IsTrue;

    public string TextOf(AwkExpression expression) => ValueOf(expression).Text(_machine.Conversion);

    public double NumberOf(AwkExpression expression) => ValueOf(expression).Number;

    public AwkValue ValueOf(AwkExpression expression) => expression switch
    {
        AwkExpression.Number number => AwkValue.Of(number.Value),
        AwkExpression.Text text => AwkValue.Of(text.Value),
        AwkExpression.Variable variable => _machine[variable.Name],
        AwkExpression.Field field => _machine.Field(NumberOf(field.Index)),
        AwkExpression.Element element => ElementOf(element),
        AwkExpression.Pattern pattern => AwkValue.Of(pattern.Regex.IsMatch(Line)),
        AwkExpression.Group { Items: [var item] } => ValueOf(item),
        AwkExpression.Assignment assignment => Assign(assignment),
        AwkExpression.Step step => Step(step),
        AwkExpression.Unary unary => Unary(unary),
        AwkExpression.Arithmetic sum => AwkValue.Of(Compute(NumberOf(sum.Left), sum.Operation, NumberOf(sum.Right))),
        AwkExpression.Comparison comparison => AwkValue.Of(Compare(comparison)),
        AwkExpression.Both both => AwkValue.Of(IsTrue(both.Left) && IsTrue(both.Right)),
        AwkExpression.Either either => AwkValue.Of(IsTrue(either.Left) || IsTrue(either.Right)),
        AwkExpression.Match match => AwkValue.Of(RegexOf(match.Right).IsMatch(TextOf(match.Left)) != match.IsNegated),
        AwkExpression.Choice choice => ValueOf(IsTrue(choice.Condition) ? choice.Yes : choice.No),
        AwkExpression.Concatenation values => AwkValue.Of(_machine.Made(TextOf(values.Left) + TextOf(values.Right))),
        AwkExpression.Contains contains => AwkValue.Of(_machine.Array(contains.Array).ContainsKey(KeyOf(contains.Keys))),
        AwkExpression.Call call => _calls.Call(call),
        _ => throw new AwkRunException("a list stands where one value is wanted"),
    };

    public string Line => _machine.Field(0).Text(string.Empty);

    /// <summary>The pattern to match against: a pattern literal itself, or the text of any other expression as a pattern.</summary>
    public Regex RegexOf(AwkExpression expression) =>
        expression is AwkExpression.Pattern pattern ? pattern.Regex : _machine.RegexOf(TextOf(expression));

    public string KeyOf(IReadOnlyList<AwkExpression> keys) =>
        keys is [var only] ? TextOf(only) : _machine.Made(string.Join(_machine.Text("SUBSEP"), keys.Select(TextOf)));

    public AwkValue Set(AwkExpression target, AwkValue value)
    {
        switch (target)
        {
            case AwkExpression.Variable variable:
                _machine[variable.Name] = value;
                break;
            case AwkExpression.Field field:
                _machine.SetField(NumberOf(field.Index), value.Text(_machine.Conversion));
                break;
            case AwkExpression.Element element:
                _machine.Array(element.Array)[KeyOf(element.Keys)] = value;
                break;
            default:
                throw new AwkRunException("assignment to what is no variable");
        }

        return value;
    }

    /// <summary>The value of an element, which is created by reading it.</summary>
    private AwkValue ElementOf(AwkExpression.Element element)
    {
        var array = _machine.Array(element.Array);
        var key = KeyOf(element.Keys);
        if (!array.TryGetValue(key, out var value))
        {
            array.Add(key, value = AwkValue.Unset);
        }

        return value;
    }

    private AwkValue Assign(AwkExpression.Assignment assignment)
    {
        var value = ValueOf(assignment.Value);
        return Set(
            assignment.Target,
            assignment.Operation.Length == 0
                ? value
                : AwkValue.Of(Compute(NumberOf(assignment.Target), assignment.Operation, value.Number)));
    }

    private AwkValue Step(AwkExpression.Step step)
    {
        var before = NumberOf(step.Target);
        var after = Set(step.Target, AwkValue.Of(before + step.By));
        return step.YieldsOld ? AwkValue.Of(before) : after;
    }

    private AwkValue Unary(AwkExpression.Unary unary) => unary.Operation switch
    {
        "!" => AwkValue.Of(!IsTrue(unary.Operand)),
        "-" => AwkValue.Of(-NumberOf(unary.Operand)),
        _ => AwkValue.Of(NumberOf(unary.Operand)),
    };

    private static double Compute(double left, string operation, double right) => operation switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "%" => left % right,
        _ => Math.Pow(left, right),
    };

    private bool Compare(AwkExpression.Comparison comparison)
    {
        var (left, right) = (ValueOf(comparison.Left), ValueOf(comparison.Right));
        var order = left.IsNumeric && right.IsNumeric
            ? left.Number.CompareTo(right.Number)
            : string.CompareOrdinal(left.Text(_machine.Conversion), right.Text(_machine.Conversion));
        return comparison.Operation switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            "==" => order == 0,
            "!=" => order != 0,
            ">=" => order >= 0,
            _ => order > 0,
        };
    }
}
