namespace Scenarios.Kernel.Processes;

/// <summary>
/// The processor time and memory that a group of processes uses. Only the instants of changes are kept; values in between are computed on
/// demand, so that computing for days costs nothing. Owned by its simulation.
/// </summary>
/// <param name="processors">How many processors the group may use at first; work beyond that is delayed.</param>
public sealed class ProcessAccount(ProcessTable processes, double processors)
{
    /// <summary>How far back usage is known.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(2);

    // Work within this time counts as done at once.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(250);

    // In seconds.
    private const double Period = 0.1;

    // Work beyond this queue is dropped: its callers have given up.
    private const double LongestQueue = 10;

    private List<Mark>? _marks;
    private List<(TimeSpan At, long Bytes)>? _held;
    private int _computing;
    private double _load;

    /// <summary>How many processors the group may use at once.</summary>
    public double Processors { get; private set; } = processors;

    /// <summary>Is called with each new amount of memory that the processes hold; null for nobody.</summary>
    public Action<long>? Grown { get; set; }

    /// <summary>The memory that the processes hold now beyond the needs of their programs, in bytes.</summary>
    public long Held => _held is null ? 0 : _held[^1].Bytes;

    /// <summary>Changes the number of processors that the group may use from now on.</summary>
    public void Limit(double newProcessors)
    {
        var mark = MarkAt(processes.Timeline.Elapsed);
        Processors = newProcessors;
        if (_marks is not null)
        {
            Write(mark with { Processors = newProcessors });
        }
    }

    /// <summary>From now on one more process computes without a pause.</summary>
    public void Begin() => Compute(1);

    /// <summary>From now on one process less computes.</summary>
    public void End() => Compute(-1);

    /// <summary>From now on this many processors compute without a pause, beside the processes that do.</summary>
    /// <param name="processors">Such as 0.18; 0 for none.</param>
    public void Load(double processors)
    {
        if (processors != _load)
        {
            _load = processors;
            Compute(0);
        }
    }

    /// <summary>Adds a piece of work for one processor.</summary>
    /// <returns>How long it takes until it is done, after all work before it.</returns>
    public TimeSpan Spend(TimeSpan work)
    {
        if (work <= TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        var now = processes.Timeline.Elapsed;
        var last = _marks is null ? default : _marks[^1];
        if (_marks is null || now - last.At >= Grain)
        {
            last = MarkAt(now);
            Write(last);
        }

        var queue = Math.Min(last.Queue + work.TotalSeconds, LongestQueue * Processors);
        _marks![^1] = last with { Queue = queue };
        var left = _marks[^1].QueueAt(now);
        return TimeSpan.FromSeconds(Math.Max(left / Processors, work.TotalSeconds / Math.Min(Processors, 1)));
    }

    /// <summary>From now on the processes hold this many bytes more, or less.</summary>
    public void Hold(long bytes)
    {
        var now = processes.Timeline.Elapsed;
        var held = Math.Max(0, Held + bytes);
        _held ??= [];
        if (_held.Count > 0 && _held[^1].At == now)
        {
            _held[^1] = (now, held);
        }
        else
        {
            _held.Add((now, held));
        }

        while (_held.Count > 1 && _held[1].At < now - Memory)
        {
            _held.RemoveAt(0);
        }

        if (bytes > 0)
        {
            Grown?.Invoke(held);
        }
    }

    /// <summary>The seconds of processor time used up to an instant, since the simulation began.</summary>
    /// <param name="instant">Since the simulation began; not longer ago than <see cref="Memory"/>.</param>
    public double UsedAt(TimeSpan instant)
    {
        for (var index = (_marks?.Count ?? 0) - 1; index >= 0; index--)
        {
            if (_marks![index].At <= instant)
            {
                return _marks[index].UsedAt(instant);
            }
        }

        return 0;
    }

    /// <summary>The memory that the processes held at an instant, in bytes.</summary>
    public long HeldAt(TimeSpan instant)
    {
        for (var index = (_held?.Count ?? 0) - 1; index >= 0; index--)
        {
            if (_held![index].At <= instant)
            {
                return _held[index].Bytes;
            }
        }

        return 0;
    }

    private void Compute(int more)
    {
        _computing += more;
        Write(MarkAt(processes.Timeline.Elapsed) with { Computing = _computing + _load });
    }

    private Mark MarkAt(TimeSpan now)
    {
        if (_marks is null)
        {
            return new Mark(now, 0, 0, _computing + _load, Processors);
        }

        var last = _marks[^1];
        return new Mark(now, last.UsedAt(now), last.QueueAt(now), _computing + _load, Processors);
    }

    private void Write(Mark mark)
    {
        _marks ??= [];
        if (_marks.Count > 0 && _marks[^1].At == mark.At)
        {
            _marks.RemoveAt(_marks.Count - 1);
        }

        // A process that stops and continues at the same instant has not stopped.
        if (_marks.Count > 0 && (_marks[^1].Computing, _marks[^1].Processors) == (mark.Computing, mark.Processors)
            && mark.Queue == 0 && _marks[^1].Queue == 0)
        {
            return;
        }

        _marks.Add(mark);
        while (_marks.Count > 2 && _marks[1].At < mark.At - Memory)
        {
            _marks.RemoveAt(0);
        }
    }

    /// <param name="At">Since when.</param>
    /// <param name="Used">Until then, in seconds of one processor.</param>
    /// <param name="Queue">The pending work at that time.</param>
    /// <param name="Computing">How many processors the processes that compute would use from then on.</param>
    /// <param name="Processors">The processors that they may use from then on.</param>
    private readonly record struct Mark(TimeSpan At, double Used, double Queue, double Computing, double Processors)
    {
        private double Free => Math.Max(0, Processors - Computing);

        public double UsedAt(TimeSpan instant)
        {
            var seconds = (instant - At).TotalSeconds;
            return Used + ComputedIn(seconds) + Math.Min(Queue, Free * seconds);
        }

        public double QueueAt(TimeSpan instant) => Math.Max(0, Queue - (Free * (instant - At).TotalSeconds));

        // A throttled group gets its share at the beginning of each period, and then waits (Linux, CFS bandwidth control).
        private double ComputedIn(double seconds)
        {
            if (Computing <= Processors)
            {
                return Computing * seconds;
            }

            var whole = Math.Floor(seconds / Period);
            return (whole * Period * Processors) + Math.Min(Computing * (seconds - (whole * Period)), Period * Processors);
        }
    }
}
