using System.Globalization;

namespace Scenarios.Conformance.Histories;

/// <summary>
/// The classes of differences, each with its counts and its reason: <c>CLASS | seeds: N | terminal: N | REASON</c>. Text before the first
/// class is prose.
/// </summary>
internal sealed class ClassList
{
    private readonly string _path;
    private readonly List<string> _prose = [];
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    private ClassList(string path) => _path = path;

    /// <exception cref="FormatException">A line is no class, or has no reason; the message names file and line.</exception>
    public static ClassList Read(string path)
    {
        var list = new ClassList(path);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith('#'))
            {
                list._prose.Add(line);
                continue;
            }

            var parts = line.Split(" | ", 4);
            if (parts.Length != 4 || parts[3].Length == 0 || !list._reasons.TryAdd(parts[0], parts[3]))
            {
                throw new FormatException(
                    $"{Path.GetFileName(path)}:{number}: expected CLASS | seeds: N | terminal: N | REASON, each class once, "
                    + $"found \"{line}\".");
            }
        }

        return list;
    }

    /// <summary>The whole text as it should be. A class without a reason has <c>?</c>.</summary>
    public string Expected(IReadOnlyDictionary<string, int> seeds, IReadOnlyDictionary<string, int> terminal) =>
        string.Join('\n', _prose.Concat(HistoryClasses.Names
            .Where(name => seeds.ContainsKey(name) || terminal.ContainsKey(name))
            .Select(name => string.Create(
                CultureInfo.InvariantCulture,
                $"{name} | seeds: {seeds.GetValueOrDefault(name)} | terminal: {terminal.GetValueOrDefault(name)} | "
                + $"{_reasons.GetValueOrDefault(name, "?")}")))) + "\n";

    public void Save(string text) => File.WriteAllText(_path, text);
}
