using System.Globalization;

namespace Scenarios.Conformance;

/// <summary>
/// The commands of a group of recordings that we answer differently: <c>SESSION STEP: REASON: COMMAND</c>. The command is there for the
/// reader. Text before the first entry is prose.
/// </summary>
internal sealed class DifferenceList
{
    private const string UpdateVariable = "SCENARIOS_UPDATE_DIFFERENCES";
    private const int LongestCommand = 90;
    private readonly string _path;
    private readonly List<string> _prose = [];
    private readonly SortedList<(string Session, int Step), (string Reason, string Command)> _entries = [];

    private DifferenceList(string path) => _path = path;

    /// <summary>
    /// Whether lines that are no longer true are removed from the file instead of failing the test. New lines are always written by hand.
    /// </summary>
    public static bool IsUpdated => Environment.GetEnvironmentVariable(UpdateVariable) == "1";

    public IEnumerable<(string Session, int Step)> Entries => _entries.Keys;

    /// <exception cref="FormatException">A line is no entry, or has no reason; the message names file and line.</exception>
    public static DifferenceList Read(string path)
    {
        var list = new DifferenceList(path);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                list._prose.Add(line);
                continue;
            }

            list.Add(line, number);
        }

        return list;
    }

    public void Remove((string Session, int Step) entry) => _entries.Remove(entry);

    public void Save() =>
        File.WriteAllLines(_path, _prose.Concat(_entries.Select(entry => Line(entry.Key, entry.Value.Reason, entry.Value.Command))));

    /// <summary>A line for the file.</summary>
    public static string Line((string Session, int Step) entry, string reason, string command) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Session} {entry.Step}: {reason}: {OneLine(command)}");

    private static string OneLine(string command)
    {
        var text = command.Replace("\n", "\\n", StringComparison.Ordinal);
        return text.Length > LongestCommand ? text[..LongestCommand] + "…" : text;
    }

    private void Add(string line, int number)
    {
        var parts = line.Split(": ", 3);
        var place = parts[0].Split(' ');
        if (parts.Length != 3
            || parts[1].Length == 0
            || place.Length != 2
            || !int.TryParse(place[1], CultureInfo.InvariantCulture, out var step))
        {
            throw new FormatException($"{Path.GetFileName(_path)}:{number}: expected SESSION STEP: REASON: COMMAND, found \"{line}\".");
        }

        if (!_entries.TryAdd((place[0], step), (parts[1], parts[2])))
        {
            throw new FormatException($"{Path.GetFileName(_path)}:{number}: step {step} of {place[0]} is listed twice.");
        }
    }
}
