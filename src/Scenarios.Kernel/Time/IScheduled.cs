namespace Scenarios.Kernel.Time;

/// <summary>Something that can be scheduled without a delegate.</summary>
internal interface IScheduled
{
    void Happen();
}
