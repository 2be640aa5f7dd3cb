namespace Scenarios.Running;

/// <summary>Writes to the transcript of the step (or hook) that runs. Injectable; one per scenario.</summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Adds a line.</summary>
    void WriteLine(string message);

    /// <summary>Adds a formatted line.</summary>
    void WriteLine(string format, params object[] args);

    /// <summary>Attaches a file. It is read now, so that it may be deleted after.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    void AddAttachment(string filePath);
}
