using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>Labels in the form of <c>--labels</c>: <c>a=b,c=d</c> (kubectl, pkg/generate ParseLabels).</summary>
internal static class LabelPairs
{
    /// <exception cref="CommandFailedException">A part is not <c>key=value</c>.</exception>
    public static TextMap Parse(string text)
    {
        var labels = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split(','))
        {
            var sides = part.Split('=');
            if (sides.Length != 2)
            {
                throw new CommandFailedException($"unexpected label spec: {part}");
            }

            labels[sides[0].Length > 0 ? sides[0] : throw new CommandFailedException("unexpected empty label key")] = sides[1];
        }

        return Typed.Map(labels);
    }
}
