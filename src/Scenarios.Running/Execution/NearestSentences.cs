using Reqnroll.Bindings;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Execution;

/// <summary>Finds the step definitions whose text is nearest to a sentence, by edit distance.</summary>
internal static class NearestSentences
{
    public static IReadOnlyList<IStepDefinitionBinding> Find(IBindingRegistry registry, PickleStep step, int count) =>
        [.. registry.GetStepDefinitions()
            .Where(definition => definition.IsValid)
            .Select(definition => (Definition: definition, Distance: Distance(Normalise(step.Text), Normalise(definition.SourceExpression))))
            .Where(candidate => candidate.Distance * 3 <= Math.Max(step.Text.Length, candidate.Definition.SourceExpression.Length) * 2)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Definition.StepDefinitionType == step.Type ? 0 : 1)
            .ThenBy(candidate => candidate.Definition.SourceExpression, StringComparer.Ordinal)
            .Take(count)
            .Select(candidate => candidate.Definition)];

    /// <summary>Arguments weigh one character, whatever they are: quoted text, numbers and {parameters} are alike.</summary>
    private static string Normalise(string text)
    {
        var result = new char[text.Length];
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var close = text[index] switch
            {
                '"' => '"',
                '{' => '}',
                _ => '\0',
            };
            var end = close == '\0' ? -1 : text.IndexOf(close, index + 1);
            if (end > 0)
            {
                result[length++] = '\u0001';
                index = end;
            }
            else if (char.IsAsciiDigit(text[index]))
            {
                if (length == 0 || result[length - 1] != '\u0001')
                {
                    result[length++] = '\u0001';
                }
            }
            else
            {
                result[length++] = char.ToLowerInvariant(text[index]);
            }
        }

        return new string(result, 0, length);
    }

    private static int Distance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column < row.Length; column++)
            {
                var above = row[column];
                var substituted = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                row[column] = Math.Min(Math.Min(row[column - 1], above) + 1, substituted);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
