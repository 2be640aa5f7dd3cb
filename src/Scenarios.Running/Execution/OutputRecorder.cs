using System.Globalization;
using System.Text;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>Keeps what the running step or hook writes, until it is taken.</summary>
internal sealed class OutputRecorder : IReqnrollOutputHelper, IAttachments
{
    private readonly Lock gate = new();
    private StringBuilder? text;
    private List<Attachment>? attachments;

    public void WriteLine(string message)
    {
        lock (gate)
        {
            (text ??= new StringBuilder()).Append(message).Append('\n');
        }
    }

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath) => Add(new Attachment(Path.GetFileName(filePath), MediaTypes.Of(filePath), File.ReadAllBytes(filePath)));

    public void Attach(string text, string mediaType, string? name = null) => Add(new Attachment(name, mediaType, Encoding.UTF8.GetBytes(text), IsText: true));

    public void Attach(byte[] body, string mediaType, string? name = null) => Add(new Attachment(name, mediaType, body));

    private void Add(Attachment attachment)
    {
        lock (gate)
        {
            (attachments ??= []).Add(attachment);
        }
    }

    /// <summary>Gives what was written since the last call.</summary>
    public (string Text, IReadOnlyList<Attachment> Attachments) Take()
    {
        lock (gate)
        {
            var taken = (text?.ToString() ?? "", (IReadOnlyList<Attachment>?)attachments ?? []);
            text?.Clear();
            attachments = null;
            return taken;
        }
    }
}
