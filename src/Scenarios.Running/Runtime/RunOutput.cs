using System.Globalization;
using Reqnroll;

namespace Scenarios.Running.Runtime;

/// <summary>
/// Lets hooks around the run write and attach, which Reqnroll does not support. Output goes to the recorder of the runner that Reqnroll
/// chose.
/// </summary>
internal sealed class RunOutput(RunHookLog hooks) : IReqnrollOutputHelper, IAttachments
{
    public void WriteLine(string message) => hooks.Running?.Recorder.Write(message);

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath) => hooks.Running?.Recorder.AttachFile(filePath);

    public void Attach(string text, string mediaType, string? name = null) => hooks.Running?.Recorder.Attach(text, mediaType, name);

    public void Attach(byte[] body, string mediaType, string? name = null) => hooks.Running?.Recorder.Attach(body, mediaType, name);
}
