using System.Text;
using System.Text.RegularExpressions;
using Scenarios.Tools.Awk.Syntax;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>awk's built-in functions.</summary>
internal sealed class AwkCalls(AwkMachine machine, AwkEvaluator evaluator, AwkFiles files)
{
    public AwkValue Call(AwkExpression.Call call)
    {
        var arguments = call.Arguments;
        return call.Function switch
        {
            "length" => Length(arguments),
            "substr" => Substring(arguments),
            "index" => AwkValue.Of(Text(arguments[0]).IndexOf(Text(arguments[1]), StringComparison.Ordinal) + 1),
            "split" => Split(arguments),
            "sub" => Substitute(arguments, isGlobal: false),
            "gsub" => Substitute(arguments, isGlobal: true),
            "match" => Match(arguments),
            "sprintf" => AwkValue.Of(machine.Made(Format(arguments))),
            "tolower" => AwkValue.Of(Text(arguments[0]).ToLowerInvariant()),
            "toupper" => AwkValue.Of(Text(arguments[0]).ToUpperInvariant()),
            "close" => AwkValue.Of(files.Close(Text(arguments[0])) ? 0 : -1),
            "fflush" => AwkValue.Of(0),
            "atan2" => AwkValue.Of(Math.Atan2(Number(arguments[0]), Number(arguments[1]))),
            _ => AwkValue.Of(Compute(call.Function, Number(arguments[0]))),
        };
    }

    /// <summary>Formats values; the first one is the format.</summary>
    public string Format(IReadOnlyList<AwkExpression> values)
    {
        var format = Text(values[0]);
        var rest = new List<AwkValue>(values.Count - 1);
        foreach (var value in values.Skip(1))
        {
            rest.Add(evaluator.ValueOf(value));
        }

        return AwkFormat.Format(format, rest, machine.Conversion);
    }

    private string Text(AwkExpression expression) => evaluator.TextOf(expression);

    private double Number(AwkExpression expression) => evaluator.NumberOf(expression);

    private static double Compute(string function, double number) => function switch
    {
        "int" => Math.Truncate(number),
        "sqrt" => Math.Sqrt(number),
        "exp" => Math.Exp(number),
        "log" => Math.Log(number),
        "sin" => Math.Sin(number),
        _ => Math.Cos(number),
    };

    private AwkValue Length(IReadOnlyList<AwkExpression> arguments) => arguments switch
    {
        [] => AwkValue.Of(evaluator.Line.Length),
        [AwkExpression.Variable or AwkExpression.Group { Items: [AwkExpression.Variable] }] when machine.IsArray(NameOf(arguments[0])) =>
            AwkValue.Of(machine.Array(NameOf(arguments[0])).Count),
        _ => AwkValue.Of(Text(arguments[0]).Length),
    };

    private static string NameOf(AwkExpression expression) => expression switch
    {
        AwkExpression.Variable variable => variable.Name,
        AwkExpression.Group { Items: [AwkExpression.Variable variable] } => variable.Name,
        _ => throw new AwkRunException("an array is wanted"),
    };

    /// <summary>Positions are rounded, and positions outside the text count as empty (POSIX, awk, substr).</summary>
    private AwkValue Substring(IReadOnlyList<AwkExpression> arguments)
    {
        var text = Text(arguments[0]);
        var from = Math.Round(Number(arguments[1]), MidpointRounding.ToEven);
        var to = arguments.Count < 3 ? double.PositiveInfinity : from + Math.Round(Number(arguments[2]), MidpointRounding.ToEven);
        var start = (int)Math.Clamp(from, 1, text.Length + 1) - 1;
        var end = (int)Math.Clamp(to, 1, text.Length + 1) - 1;
        return AwkValue.Of(double.IsNaN(from) || double.IsNaN(to) || end <= start ? string.Empty : text[start..end]);
    }

    private AwkValue Split(IReadOnlyList<AwkExpression> arguments)
    {
        var text = Text(arguments[0]);
        var separator = arguments.Count < 3 ? AwkSeparator.Of(machine.Text("FS"), machine.RegexOf)
            : arguments[2] is AwkExpression.Pattern pattern ? AwkSeparator.Of(pattern.Regex)
            : AwkSeparator.Of(Text(arguments[2]), machine.RegexOf);
        var array = machine.Array(NameOf(arguments[1]));
        array.Clear();
        var parts = separator.Split(text);
        for (var index = 0; index < parts.Count; index++)
        {
            array[AwkNumber.Format(index + 1, string.Empty)] = AwkValue.FromInput(parts[index]);
        }

        return AwkValue.Of(parts.Count);
    }

    private AwkValue Match(IReadOnlyList<AwkExpression> arguments)
    {
        var match = evaluator.RegexOf(arguments[1]).Match(Text(arguments[0]));
        machine["RSTART"] = AwkValue.Of(match.Success ? match.Index + 1 : 0);
        machine["RLENGTH"] = AwkValue.Of(match.Success ? match.Length : -1);
        return machine["RSTART"];
    }

    private AwkValue Substitute(IReadOnlyList<AwkExpression> arguments, bool isGlobal)
    {
        var regex = evaluator.RegexOf(arguments[0]);
        var replacement = Text(arguments[1]);
        var target = arguments.Count < 3 ? new AwkExpression.Field(new AwkExpression.Number(0)) : arguments[2];
        var text = Text(target);
        var result = new StringBuilder();
        var count = 0;
        var position = 0;
        for (var match = regex.Match(text); match.Success; match = Next(regex, text, match))
        {
            result.Append(text, position, match.Index - position);
            Append(result, replacement, match.Value);
            position = match.Index + match.Length;
            count++;
            _ = machine.Made(replacement);
            if (!isGlobal)
            {
                break;
            }
        }

        if (count > 0)
        {
            result.Append(text, position, text.Length - position);
            var changed = target is AwkExpression.Group { Items: [var only] } ? only : target;
            evaluator.Set(changed, AwkValue.Of(machine.Made(result.ToString())));
        }

        return AwkValue.Of(count);
    }

    /// <summary>The next match; an empty match directly after a match does not count.</summary>
    private static Match Next(Regex regex, string text, Match match)
    {
        var end = match.Index + match.Length;
        var next = match.Length > 0 ? regex.Match(text, end) : After(end);
        return next is { Success: true, Length: 0 } && match.Length > 0 && next.Index == end ? After(end) : next;

        System.Text.RegularExpressions.Match After(int place) =>
            place == text.Length ? System.Text.RegularExpressions.Match.Empty : regex.Match(text, place + 1);
    }

    /// <summary>Appends a replacement, in which <c>&amp;</c> is the matched text and <c>\&amp;</c> a literal ampersand.</summary>
    private static void Append(StringBuilder result, string replacement, string matched)
    {
        for (var index = 0; index < replacement.Length; index++)
        {
            if (replacement[index] == '\\' && index + 1 < replacement.Length && replacement[index + 1] is '&' or '\\')
            {
                result.Append(replacement[++index]);
            }
            else if (replacement[index] == '&')
            {
                result.Append(matched);
            }
            else
            {
                result.Append(replacement[index]);
            }
        }
    }
}
