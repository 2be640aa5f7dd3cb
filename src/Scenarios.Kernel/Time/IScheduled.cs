namespace Scenarios.Kernel.Time;

/// <summary>What can be scheduled as it is, without a delegate around it.</summary>
internal interface IScheduled
{
    void Happen();
}
