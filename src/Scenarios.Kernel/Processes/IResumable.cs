namespace Scenarios.Kernel.Processes;

/// <summary>What goes on when a wait is over.</summary>
internal interface IResumable
{
    void Resume();
}
