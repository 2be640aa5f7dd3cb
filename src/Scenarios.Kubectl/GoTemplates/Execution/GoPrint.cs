using System.Text;
using Scenarios.Api.JsonPath.Execution;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>Values as Go's fmt prints them in templates.</summary>
internal static class GoPrint
{
    /// <summary>The text that an action prints.</summary>
    public static string Text(Operand value) => value.Value is null or NullValue ? "<no value>" : Plain(value.Value);

    /// <summary><c>%v</c>.</summary>
    public static string Plain(Value value) => GoSyntax.Plain(value);

    /// <summary>fmt.Sprint: adds a space between two operands if neither is a string.</summary>
    public static string Print(IReadOnlyList<Operand> values)
    {
        var text = new StringBuilder();
        for (var index = 0; index < values.Count; index++)
        {
            if (index > 0 && values[index].Value is not StringValue && values[index - 1].Value is not StringValue)
            {
                text.Append(' ');
            }

            text.Append(Plain(values[index].Value ?? NullValue.Instance));
        }

        return text.ToString();
    }

    /// <summary>fmt.Sprintln: always adds spaces.</summary>
    public static string PrintLine(IReadOnlyList<Operand> values) =>
        string.Join(' ', values.Select(value => Plain(value.Value ?? NullValue.Instance))) + "\n";

    /// <summary>The arguments of an escaping function as a single text.</summary>
    public static string Joined(IReadOnlyList<Operand> values) => values is [{ Value: StringValue text }]
        ? text.Text
        : Print([.. values.Select(static value => value.Value is null or NullValue ? new Operand(new StringValue("<no value>")) : value)]);
}
