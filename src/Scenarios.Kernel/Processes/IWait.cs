using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>What somebody is waiting for, so that killing them can end the wait.</summary>
internal interface IWait
{
    void Interrupt(Exception exception);

    /// <summary>Who waits, and can be killed meanwhile.</summary>
    internal interface IOwner
    {
        /// <summary>The name of the events that wake it up.</summary>
        string Name { get; }

        /// <summary>Whether its waking up counts as progress.</summary>
        Activity Activity { get; }

        /// <summary>The process that runs when it has woken up; null for none.</summary>
        Process? Process { get; }

        /// <summary>A wait begins.</summary>
        /// <returns>The exception with which the wait ends at once, because the owner was killed; otherwise null.</returns>
        Exception? Enter(IWait wait);

        /// <summary>The wait is over, and the owner is about to continue.</summary>
        /// <returns>The exception with which it continues although the wait ended well; otherwise null.</returns>
        Exception? Leave(IWait wait);
    }
}
