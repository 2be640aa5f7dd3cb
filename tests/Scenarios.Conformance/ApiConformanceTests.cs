using Scenarios.Conformance.Requests;

namespace Scenarios.Conformance;

/// <summary>
/// The requests that were recorded at a real 1.33 API server, sent to ours. Differences/api.txt lists what we answer differently, each with
/// its reason. The test fails if a line is missing, and if a line is no longer true.
/// </summary>
public class ApiConformanceTests
{
    [Test]
    public void Answers_RecordedRequests_DifferWhereListed()
    {
        var sessions = ApiRecording.Names().AsParallel().AsOrdered().Select(ApiRecording.Read)
            .Select(recording => (recording.Name, Total: recording.Requests.Count, Different: ApiSession.Differences(recording))).ToList();
        Write(sessions.SelectMany(
            static session => session.Different.Select(
                found => $"{session.Name} {found.Request.Index} {found.Request.Name}\n{found.What}")));
        var total = sessions.Sum(static session => session.Total);
        var different = sessions.Sum(static session => session.Different.Count);
        TestContext.Out.WriteLine($"{total - different} of {total} requests are answered as recorded.");

        var list = DifferenceList.Read(Path.Combine(ProjectFolder.Path, "Differences", "api.txt"));
        var listed = list.Entries.ToHashSet();
        var found = sessions.SelectMany(static session => session.Different.Select(found => (session.Name,
            found.Request.Index))).ToHashSet();
        var untrue = listed.Where(entry => !found.Contains(entry)).Order().ToList();
        if (DifferenceList.IsUpdated)
        {
            untrue.ForEach(list.Remove);
            list.Save();
            untrue.Clear();
        }

        var complaints = sessions
            .SelectMany(session => session.Different
                .Where(found => !listed.Contains((session.Name, found.Request.Index)))
                .Select(found =>
                    $"{session.Name} {found.Request.Index}, {found.Request.Name}:\n{found.What}If that has to be, it stands in "
                    + "Differences/api.txt with a reason."))
            .Concat(untrue.Select(
                static entry => $"{entry.Session} {entry.Step} is answered as recorded now: take it out of Differences/api.txt."))
            .ToList();
        complaints.ShouldBeEmpty(string.Join("\n\n", complaints.Take(20)));
    }

    /// <summary>If <c>SCENARIOS_DIFFERENCES</c> names a folder, everything that differs is written there.</summary>
    private static void Write(IEnumerable<string> differences)
    {
        if (Environment.GetEnvironmentVariable("SCENARIOS_DIFFERENCES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "api.txt"), string.Join('\n', differences));
        }
    }
}
