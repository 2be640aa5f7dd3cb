using System.Xml;
using Scenarios.Running.Results;
using Scenarios.Report.Model;

namespace Scenarios.Report.JUnit;

/// <summary>
/// The XML that CI servers read: a test suite for each feature, a test case for each scenario. Elements and their order follow Maven
/// Surefire's schema (surefire-test-report.xsd), which Jenkins, GitLab and GitHub actions accept. In addition, a test case has file and
/// line attributes, as pytest's do. Undefined, ambiguous and pending scenarios are failures, because the run fails with them. Wall times
/// are included because CI servers chart them; so the bytes differ from run to run, but only in the time attributes.
/// </summary>
public static class JUnitReport
{
    private const string AroundTheRun = "Run";

    /// <summary>The whole document.</summary>
    public static string Write(RunResult run)
    {
        using var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            new JUnitWriter(xml, new FolderText(run.BaseDirectory)).Write(JUnitSuite.ToldApart(SuitesOf(run)), run.Duration);
        }

        return text + "\n";
    }

    private static IEnumerable<JUnitSuite> SuitesOf(RunResult run)
    {
        // Failures outside of features: files that could not be read, hooks of the run.
        JUnitCase[] around = [.. run.Errors.Select(JUnitCases.Of), .. Failed(run.Hooks).Select(hook => JUnitCases.Of(hook))];
        if (around.Length > 0)
        {
            yield return new JUnitSuite(AroundTheRun, AroundTheRun, "", around);
        }

        var cases = new JUnitCases(run);
        foreach (var feature in run.Features)
        {
            yield return new JUnitSuite(
                JUnitSuite.Titled(feature.Name),
                JUnitSuite.ClassNameOf(feature.Uri),
                feature.Uri,
                [
                    .. feature.AllScenarios.Select(scenario => cases.Of(feature, scenario)),
                    .. Failed(feature.Hooks).Select(hook => JUnitCases.Of(hook, feature.Uri)),
                ]);
        }
    }

    private static IEnumerable<HookResult> Failed(IEnumerable<HookResult> hooks) => hooks.Where(hook => hook.Status == TestStatus.Failed);
}
