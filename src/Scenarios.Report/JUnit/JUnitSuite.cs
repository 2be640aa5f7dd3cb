using System.Globalization;

namespace Scenarios.Report.JUnit;

/// <summary>The test cases of one feature, or those outside of features.</summary>
/// <param name="Name">The feature's title, for people.</param>
/// <param name="ClassName">The file without its extension: CI servers identify a test by this and its name, and titles may occur
/// twice.</param>
/// <param name="File">The file; or an empty string.</param>
/// <param name="Cases">The test cases; names are unique.</param>
internal sealed record JUnitSuite(string Name, string ClassName, string File, IReadOnlyList<JUnitCase> Cases)
{
    private const string Ending = ".feature";

    /// <summary>
    /// The class name of a feature file. For files below the folder of the run, its only dots are those in the file's own name.
    /// </summary>
    public static string ClassNameOf(string uri) =>
        uri.EndsWith(Ending, StringComparison.Ordinal) && uri.Length > Ending.Length ? uri[..^Ending.Length] : uri;

    /// <summary>A title, or a placeholder if it is empty: readers ignore suites without a name.</summary>
    public static string Titled(string title) => title.Length == 0 || char.IsWhiteSpace(title[0]) ? $"(no title){title}".TrimEnd() : title;

    /// <summary>Numbers test cases with a duplicate class name and name; all others keep theirs.</summary>
    public static IReadOnlyList<JUnitSuite> ToldApart(IEnumerable<JUnitSuite> suites)
    {
        var taken = new HashSet<(string ClassName, string Name)>();
        return
        [
            .. suites.Select(suite => suite
                with { Cases = [.. suite.Cases.Select(test => test with { Name = Free(suite.ClassName, test.Name) })] }),
        ];

        string Free(string className, string name)
        {
            var free = name;
            for (var number = 2; !taken.Add((className, free)); number++)
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{name} #{number}");
            }

            return free;
        }
    }
}
