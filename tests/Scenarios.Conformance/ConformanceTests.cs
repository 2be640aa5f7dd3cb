using System.Globalization;
using Scenarios.Conformance.Comparison;
using Scenarios.Conformance.Histories;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance;

/// <summary>
/// The sessions that were recorded at a real Kubernetes 1.33 cluster, typed at ours. Differences lists what we answer differently, each
/// with its reason. Histories.txt states how much of what happened meanwhile is the same. The tests fail if either gets worse, and also if
/// it gets better while the files still say the old.
/// </summary>
public class ConformanceTests
{
    [TestCase("seeds")]
    [TestCase("terminal")]
    public void Answers_RecordedSessions_DifferWhereListed(string group)
    {
        var outcomes = All(group);
        var list = DifferenceList.Read(Path.Combine(ProjectFolder.Path, "Differences", group + ".txt"));
        var listed = list.Entries.ToHashSet();
        var different = outcomes.SelectMany(outcome => outcome.Different.Select(difference => (outcome.Recording.Name, difference)))
            .ToList();
        var found = different.Select(pair => (pair.Name, pair.difference.Step.Index)).ToHashSet();
        var total = outcomes.Aggregate(Share.Nothing, (sum, outcome) => sum + outcome.Answers);
        TestContext.Out.WriteLine($"{group}: {total} commands are answered as recorded.");

        var unlisted = different.Where(pair => !listed.Contains((pair.Name, pair.difference.Step.Index))).ToList();
        var untrue = listed.Where(entry => !found.Contains(entry)).Order().ToList();
        if (DifferenceList.IsUpdated)
        {
            untrue.ForEach(list.Remove);
            list.Save();
            untrue.Clear();
        }

        var complaints = unlisted
            .Select(pair =>
                $"{pair.difference.Describe(pair.Name)}\nIf that has to be, it stands in Differences/{group}.txt with a reason.")
            .Concat(
                untrue.Select(entry =>
                    $"{entry.Session} {entry.Step} is answered as recorded now: take it out of Differences/{group}.txt."))
            .ToList();
        complaints.ShouldBeEmpty(string.Join("\n\n", complaints.Take(20)));
    }

    [TestCase("seeds")]
    [TestCase("terminal")]
    public void History_RecordedSessions_HasTheStatedShare(string group)
    {
        var outcomes = All(group);
        var statuses = outcomes.Aggregate(Share.Nothing, (sum, outcome) => sum + outcome.History.Statuses);
        var events = outcomes.Aggregate(Share.Nothing, (sum, outcome) => sum + outcome.History.Events);
        TestContext.Out.WriteLine($"{group}: statuses {statuses}, Events {events}.");

        var path = Path.Combine(ProjectFolder.Path, "Histories.txt");
        var lines = File.ReadAllLines(path);
        var place = Array.FindIndex(lines, line => line.StartsWith(group + ":", StringComparison.Ordinal));
        var measured = string.Create(
            CultureInfo.InvariantCulture,
            $"{group}: {statuses.Percent} % of the statuses, {events.Percent} % of the Events");
        if (DifferenceList.IsUpdated)
        {
            lines[place] = measured;
            File.WriteAllLines(path, lines);
        }

        lines[place].ShouldBe(measured);
    }

    /// <summary>Each unequal history and each unequal Event is of one class. The list has all classes, with their counts.</summary>
    [Test]
    public void History_RecordedSessions_DiffersInTheListedClasses()
    {
        var path = Path.Combine(ProjectFolder.Path, "Differences", "histories.txt");
        var list = ClassList.Read(path);

        var expected = list.Expected(ClassesOf("seeds"), ClassesOf("terminal"));

        if (DifferenceList.IsUpdated)
        {
            list.Save(expected);
        }

        File.ReadAllText(path).ShouldBe(expected);
        expected.ShouldNotContain("| ?\n");
    }

    private static Dictionary<string, int> ClassesOf(string group) => All(group)
        .SelectMany(static outcome => outcome.History.UnequalStatuses.Select(HistoryClasses.Of)
            .Concat(outcome.History.UnequalEvents.Select(HistoryClasses.Of)))
        .CountBy(static name => name)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>
    /// If <c>SCENARIOS_DIFFERENCES</c> names a folder, everything that differs is written there, a file for each session.
    /// </summary>
    private static List<Outcome> All(string group)
    {
        var outcomes = Recording.NamesIn(group).AsParallel().AsOrdered().Select(name => Outcome.Of(group, name)).ToList();
        if (Environment.GetEnvironmentVariable("SCENARIOS_DIFFERENCES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            outcomes.ForEach(outcome => File.WriteAllText(
                Path.Combine(folder, outcome.Recording.ToString().Replace('/', '-') + ".txt"), outcome.Describe()));
        }

        return outcomes;
    }
}
