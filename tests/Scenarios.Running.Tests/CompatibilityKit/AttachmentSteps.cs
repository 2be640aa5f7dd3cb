namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>Steps that attach and log.</summary>
[Binding]
internal sealed class AttachmentSteps(IAttachments attachments, IReqnrollOutputHelper output, SampleFolder folder)
{
    [When("the string {string} is attached as {string}")]
    public void Attach(string text, string mediaType) => attachments.Attach(text, mediaType);

    [When("the string {string} is logged")]
    public void Log(string text) => output.WriteLine(text);

    [When("text with ANSI escapes is logged")]
    public void LogColours() => output.WriteLine(
        "This displays a \u001b[31mr\u001b[0m\u001b[91ma\u001b[0m\u001b[33mi\u001b[0m\u001b[32mn\u001b[0m\u001b[34mb\u001b[0m\u001b[95mo\u001b[0m\u001b[35mw\u001b[0m");

    [When("the following string is attached as {string}:")]
    public void AttachDocument(string mediaType, string text) => attachments.Attach(text, mediaType);

    [When("an array with {int} bytes is attached as {string}")]
    public void AttachBytes(int size, string mediaType) =>
        attachments.Attach([.. Enumerable.Range(0, size).Select(number => (byte)number)], mediaType);

    [When("a PDF document is attached and renamed")]
    public void AttachRenamed() =>
        attachments.Attach(File.ReadAllBytes(Path.Combine(folder.Path, "document.pdf")), "application/pdf", "renamed.pdf");

    [When("a link to {string} is attached")]
    public void Link(string uri) => attachments.Attach(uri, "text/uri-list");

    [When("the string {string} is attached as {string} before a failure")]
    public void AttachAndFail(string text, string mediaType)
    {
        attachments.Attach(text, mediaType);
        throw new InvalidOperationException("whoops");
    }

    [Binding]
    internal sealed class Images(IAttachments attachments, SampleFolder folder)
    {
        [When("a JPEG image is attached")]
        public void AttachJpeg() => attachments.Attach(File.ReadAllBytes(Path.Combine(folder.Path, "cucumber.jpeg")), "image/jpeg");

        [When("a PNG image is attached")]
        public void AttachPng() => attachments.Attach(File.ReadAllBytes(Path.Combine(folder.Path, "cucumber.png")), "image/png");
    }
}
