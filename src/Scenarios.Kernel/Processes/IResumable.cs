namespace Scenarios.Kernel.Processes;

/// <summary>Something that resumes when a wait is over.</summary>
internal interface IResumable
{
    void Resume();
}
