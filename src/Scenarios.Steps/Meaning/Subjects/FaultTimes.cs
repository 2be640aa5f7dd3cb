using Scenarios.Cluster.Faults;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>
/// The faults of the last Whens that have a stated end. A Then without a time is about what a fault has led to: the fault is over by then.
/// A Then with a time counts from the fault's beginning, and one that sends requests sends them during it.
/// </summary>
internal sealed class FaultTimes
{
    private readonly List<Fault> _faults = [];

    /// <summary>Whether a When waited, so that the writer has decided how much of the fault passes.</summary>
    private bool _hasWaited;

    private bool _goesOn;

    public void Note(Fault fault) => _faults.Add(fault);

    public void NoteWaited() => _hasWaited = true;

    /// <summary>How long a Then lets the faults go on before it is judged.</summary>
    /// <param name="now">The time.</param>
    /// <param name="isFirst">Whether it is the first Then after the Whens.</param>
    /// <param name="isDuring">Whether it is about the time during the faults.</param>
    public TimeSpan Rest(TimeSpan now, bool isFirst, bool isDuring)
    {
        if (!isFirst && !_goesOn)
        {
            return TimeSpan.Zero;
        }

        _goesOn = isDuring;
        if (isDuring)
        {
            return TimeSpan.Zero;
        }

        var last = _faults.Where(static fault => !fault.IsOver && fault.Ends is not null).Select(static fault => fault.Ends!.Value)
            .DefaultIfEmpty(TimeSpan.Zero).Max();
        var rest = !_hasWaited && last > now ? last - now : TimeSpan.Zero;
        Forget();
        return rest;
    }

    /// <summary>Whens begin.</summary>
    public void Forget()
    {
        _faults.Clear();
        (_hasWaited, _goesOn) = (false, false);
    }
}
