namespace Scenarios.Kernel.Processes;

/// <summary>
/// What a group of processes uses of processors and memory. Only the instants are kept at which something changed; what lies between them
/// is worked out when somebody asks, so that who computes for days costs nothing. Owned by its simulation.
/// </summary>
/// <param name="processors">How many the group may use at once at first; more than it may is done later.</param>
public sealed class ProcessAccount(Simulation simulation, double processors)
{
    /// <summary>How far back it can be asked for.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(2);

    // What is spent within this time counts as spent at once.
    private static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(250);

    // In seconds.
    private const double Period = 0.1;

    // Who is asked for more than it can do gives up what is too much: its callers have gone.
    private const double LongestQueue = 10;

    private List<Mark>? _marks;
    private List<(TimeSpan At, long Bytes)>? _held;
    private int _computing;

    /// <summary>How many processors the group may use at once.</summary>
    public double Processors { get; private set; } = processors;

    /// <summary>Is told of each amount of memory that the processes hold from now on; null for nobody.</summary>
    public Action<long>? Grown { get; set; }

    /// <summary>What the processes hold now beyond what their programs need, in bytes.</summary>
    public long Held => _held is null ? 0 : _held[^1].Bytes;

    /// <summary>The group may use another number of processors from now on.</summary>
    public void Limit(double newProcessors)
    {
        var mark = MarkAt(simulation.Elapsed);
        Processors = newProcessors;
        if (_marks is not null)
        {
            Write(mark with { Processors = newProcessors });
        }
    }

    /// <summary>One more process computes without a pause from now on.</summary>
    public void Begin() => Compute(1);

    /// <summary>One process less does.</summary>
    public void End() => Compute(-1);

    /// <summary>A piece of work for one processor is to be done.</summary>
    /// <returns>How long it takes until it is, with all that is to be done before it.</returns>
    public TimeSpan Spend(TimeSpan work)
    {
        if (work <= TimeSpan.Zero)
        {
            return TimeSpan.Zero;
        }

        var now = simulation.Elapsed;
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

    /// <summary>The processes hold so many bytes more from now on, or less.</summary>
    public void Hold(long bytes)
    {
        var now = simulation.Elapsed;
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

    /// <summary>Seconds of one processor that were used up to an instant, since the simulation began.</summary>
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

    /// <summary>What the processes held at an instant, in bytes.</summary>
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
        Write(MarkAt(simulation.Elapsed) with { Computing = _computing });
    }

    private Mark MarkAt(TimeSpan now)
    {
        if (_marks is null)
        {
            return new Mark(now, 0, 0, _computing, Processors);
        }

        var last = _marks[^1];
        return new Mark(now, last.UsedAt(now), last.QueueAt(now), _computing, Processors);
    }

    private void Write(Mark mark)
    {
        _marks ??= [];
        if (_marks.Count > 0 && _marks[^1].At == mark.At)
        {
            _marks.RemoveAt(_marks.Count - 1);
        }

        // Who stops and goes on at one instant has not stopped.
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
    /// <param name="Queue">Work that was to be done then.</param>
    /// <param name="Computing">Processes that compute from then on.</param>
    /// <param name="Processors">How many they may use from then on.</param>
    private readonly record struct Mark(TimeSpan At, double Used, double Queue, int Computing, double Processors)
    {
        private double Free => Math.Max(0, Processors - Computing);

        public double UsedAt(TimeSpan instant)
        {
            var seconds = (instant - At).TotalSeconds;
            return Used + ComputedIn(seconds) + Math.Min(Queue, Free * seconds);
        }

        public double QueueAt(TimeSpan instant) => Math.Max(0, Queue - (Free * (instant - At).TotalSeconds));

        // Who may use less than it wants gets its share at the beginning of each period, and then waits (Linux, CFS bandwidth control).
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
