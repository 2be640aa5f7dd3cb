using Scenarios.Cli.Ci;
using Scenarios.Cli.Reports;
using Scenarios.Cli.Run;
using Scenarios.Report.Html;
using Scenarios.Report.Model;
using Scenarios.Running.Execution;
using Scenarios.Running.Results;
using Scenarios.Terminals;

namespace Scenarios.Cli.Watch;

/// <summary>Runs everything once, then the features that each save affects, until it is ended.</summary>
internal sealed class WatchLoop(RunRequest request, PageServer? page, TextWriter output, TextWriter error)
{
    /// <summary>An empty feature is being written: how long to wait for its content.</summary>
    private static readonly TimeSpan StillWriting = TimeSpan.FromMilliseconds(100);

    private readonly WatchedFeatures _features = new(request.Options.Paths, request.AcceptsSnapshots);
    private readonly WatchedResults _results = new();
    private readonly SourceLinks _source = SourceAddress.Of(request.SourceUrl, CiServer.Of(request.Ci));
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private FileTree _tree = FileTree.Read([]);

    /// <summary>Watches.</summary>
    /// <param name="end">Ends it; a running run is abandoned.</param>
    /// <returns>False if a path of the call does not exist, so that there is nothing to wait for.</returns>
    public bool Run(CancellationToken end)
    {
        using var signal = new SaveSignal();
        var folders = Look(signal);
        _tree = FileTree.Read(folders);
        RunAll(end);
        if (!_features.AreThere)
        {
            return false;
        }

        while (!end.IsCancellationRequested && signal.Wait(end))
        {
            var before = _tree;
            _tree = FileTree.Read(folders);
            var changed = _tree.ChangedSince(before);
            if (changed.Any(path => _features.IsMeant(path) && _tree[path] is { Length: 0 }))
            {
                end.WaitHandle.WaitOne(StillWriting);
                _tree = FileTree.Read(folders);
                changed = _tree.ChangedSince(before);
            }

            if (changed.Count > 0)
            {
                RunTouched(changed, end);
                folders = Look(signal);
            }
        }

        return true;
    }

    /// <summary>Finds the folders to watch.</summary>
    private IReadOnlyList<string> Look(SaveSignal signal)
    {
        var folders = _features.Folders();
        signal.Watch(folders);
        return folders;
    }

    private void RunAll(CancellationToken end)
    {
        var result = TestRun.Execute(request.Options, null, end, end);
        _results.PutAll(result);
        Remember(result);
        Tell([], result, null);
    }

    private void RunTouched(IReadOnlyList<string> changed, CancellationToken end)
    {
        ProjectFiles.Forget();
        var there = _known.Where(File.Exists).ToHashSet(StringComparer.Ordinal);
        var touched = changed.SelectMany(path => _features.TouchedBy(path, there)).ToHashSet(StringComparer.Ordinal);
        if (touched.Count == 0)
        {
            return;
        }

        string[] paths = [.. touched.Where(File.Exists).Order(StringComparer.Ordinal)];
        var uris = touched.Select(UriOf).ToArray();
        var result = paths.Length == 0
            ? _results.All with { Features = [], Errors = [] }
            : TestRun.Execute(request.Options with { Paths = [.. paths.SelectMany(_features.Typed)] }, null, end, end);
        // A filter that matches nothing in these features may match in others.
        result = result with { Errors = [.. result.Errors.Where(problem => !problem.Uri.StartsWith("--", StringComparison.Ordinal))] };
        _results.Put(uris, result);
        _known.ExceptWith(touched);
        _known.UnionWith(paths);
        Tell(changed.Where(path => _features.TouchedBy(path, there).Any()).ToArray(), result, changed.Max(path => _tree[path]?.Written));
    }

    private void Remember(RunResult result)
    {
        foreach (var uri in result.Features.Select(feature => feature.Uri).Concat(result.Errors.Select(problem => problem.Uri)))
        {
            var path = Path.GetFullPath(uri);
            if (_features.IsMeant(path))
            {
                _known.Add(path);
            }
        }
    }

    /// <summary>Prints the result and updates the page.</summary>
    /// <param name="saved">The saved files.</param>
    /// <param name="result">What ran now.</param>
    /// <param name="at">When the last of them was written; null where that is not known.</param>
    private void Tell(string[] saved, RunResult result, DateTime? at)
    {
        var all = _results.All;
        page?.Show(HtmlReport.Write(all, source: _source));
        ReportFiles.Write(request.Reports, new ReportContent(all, Source: _source), error);
        using var text = new StringWriter { NewLine = "\n" };
        foreach (var path in saved)
        {
            text.WriteLine($"{(File.Exists(path) ? "saved" : "gone")}: {UriOf(path)}");
        }

        new RunSummary(text).Write(result, []);
        text.WriteLine(WatchText.Of(all, saved.Length == 0 || at is null ? null : DateTime.UtcNow - at.Value));
        output.Write(text.ToString());
        output.Flush();
    }

    private static string UriOf(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
}
