namespace Scenarios.Cli.Watch;

/// <summary>
/// Signals that something below some folders may have changed. Notifications of the system only wake it up. Without them (network file
/// systems, too many folders) it wakes up after a while anyway.
/// </summary>
internal sealed class SaveSignal : IDisposable
{
    /// <summary>An editor saves in several steps: after the last one, nothing happens for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);

    /// <summary>The longest wait for a program that keeps writing.</summary>
    private static readonly TimeSpan LongestBurst = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WithNotices = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WithoutNotices = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);
    private readonly AutoResetEvent _woken = new(false);
    private bool _hasAll = true;

    /// <summary>Watches these folders, and no others.</summary>
    public void Watch(IEnumerable<string> folders)
    {
        var wanted = folders.Where(Directory.Exists).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _watchers.Keys.Where(folder => !wanted.Contains(folder)).ToList())
        {
            _watchers.Remove(gone, out var watcher);
            watcher!.Dispose();
        }

        _hasAll = true;
        foreach (var folder in wanted.Where(folder => !_watchers.ContainsKey(folder)))
        {
            if (TryWatch(folder) is { } watcher)
            {
                _watchers.Add(folder, watcher);
            }
            else
            {
                _hasAll = false;
            }
        }
    }

    /// <summary>Waits until something may have changed and it is quiet again. Returns false if it was ended first.</summary>
    public bool Wait(CancellationToken end)
    {
        var handles = new[] { _woken, end.WaitHandle };
        var woken = WaitHandle.WaitAny(handles, _hasAll ? WithNotices : WithoutNotices);
        var until = Environment.TickCount64 + (long)LongestBurst.TotalMilliseconds;
        while (woken == 0 && Environment.TickCount64 < until)
        {
            woken = WaitHandle.WaitAny(handles, Quiet);
        }

        return !end.IsCancellationRequested;
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }

        _woken.Dispose();
    }

    private FileSystemWatcher? TryWatch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Wake();
            watcher.Created += (_, _) => Wake();
            watcher.Deleted += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.Error += (_, _) => Wake();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException)
        {
            return null;
        }
    }

    private void Wake()
    {
        try
        {
            _woken.Set();
        }
        catch (ObjectDisposedException)
        {
            // A late notification after the end.
        }
    }
}
