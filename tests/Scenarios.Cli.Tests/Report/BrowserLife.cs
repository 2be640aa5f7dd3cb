namespace Scenarios.Cli.Tests.Report;

/// <summary>Closes the browser after the last test that used it.</summary>
[SetUpFixture]
internal sealed class BrowserLife
{
    [OneTimeTearDown]
    public static Task Close() => ReportPages.CloseAsync();
}
