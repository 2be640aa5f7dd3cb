using System.Globalization;

namespace Scenarios.Api.Serialization;

/// <summary>Splits a field path from an error message into steps: names, <c>[0]</c> and <c>[key]</c>.</summary>
internal static class FieldPathSteps
{
    public static IEnumerable<(string Name, int? Index)> Of(string path)
    {
        for (var start = 0; start < path.Length;)
        {
            if (path[start] == '[')
            {
                var end = path.IndexOf(']', start);
                end = end < 0 ? path.Length : end;
                var inner = path[(start + 1)..end].Trim('"');
                yield return int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? (inner, index)
                    : (inner, null);
                start = end + 1;
            }
            else if (path[start] == '.')
            {
                start++;
            }
            else
            {
                var end = path.AsSpan(start).IndexOfAny('.', '[');
                end = end < 0 ? path.Length : start + end;
                yield return (path[start..end], null);
                start = end;
            }
        }
    }
}
