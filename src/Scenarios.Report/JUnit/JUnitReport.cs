using System.Globalization;
using System.Xml;
using Scenarios.Running.Results;

namespace Scenarios.Report.JUnit;

/// <summary>
/// The XML that CI servers read: a test suite for each feature, a test case for each scenario (the schema of Apache Ant's JUnit task, as
/// Jenkins, GitLab and GitHub actions take it). Undefined, ambiguous and pending scenarios are failures, since the run fails with them.
/// Wall time is in here because CI servers chart it; so these bytes differ from run to run, in the time attributes only.
/// </summary>
public static class JUnitReport
{
    /// <summary>The whole document.</summary>
    public static string Write(RunResult run)
    {
        using var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            WriteRun(xml, run);
        }
        return text + "\n";
    }

    private static void WriteRun(XmlWriter xml, RunResult run)
    {
        var suites = run.Features.Select(SuiteOf).ToList();
        if (SuiteOf(run) is { Count: > 0 } ownCases)
        {
            suites.Insert(0, new JUnitSuite("Run", "", ownCases));
        }
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, suites.SelectMany(suite => suite.Cases).ToArray(), run.Duration);
        foreach (var suite in suites)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", XmlText.Clean(suite.Name));
            if (suite.File.Length > 0)
            {
                xml.WriteAttributeString("file", XmlText.Clean(suite.File));
            }
            WriteCounts(xml, suite.Cases, suite.Cases.Aggregate(TimeSpan.Zero, (sum, test) => sum + test.Duration));
            foreach (var test in suite.Cases)
            {
                WriteCase(xml, suite, test);
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static JUnitSuite SuiteOf(FeatureResult feature) => new(
        feature.Name,
        feature.Uri,
        [.. feature.Hooks.Where(hook => hook.Status == TestStatus.Failed).Select(JUnitCase.Of), .. feature.AllScenarios.Select(scenario => JUnitCase.Of(feature, scenario))]);

    /// <summary>What failed around the features: files that could not be read, hooks of the run.</summary>
    private static List<JUnitCase> SuiteOf(RunResult run) =>
        [.. run.Errors.Select(JUnitCase.Of), .. run.Hooks.Where(hook => hook.Status == TestStatus.Failed).Select(JUnitCase.Of)];

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<JUnitCase> cases, TimeSpan duration)
    {
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(test => test.Element == "failure")));
        xml.WriteAttributeString("errors", Number(cases.Count(test => test.Element == "error")));
        xml.WriteAttributeString("skipped", Number(cases.Count(test => test.Element == "skipped")));
        xml.WriteAttributeString("time", Seconds(duration));
    }

    private static void WriteCase(XmlWriter xml, JUnitSuite suite, JUnitCase test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", XmlText.Clean(suite.Name));
        xml.WriteAttributeString("name", XmlText.Clean(test.Name));
        xml.WriteAttributeString("time", Seconds(test.Duration));
        if (test.Element is { } element)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", XmlText.Clean(test.Summary));
            if (element != "skipped")
            {
                xml.WriteAttributeString("type", test.Kind);
                xml.WriteString(XmlText.Clean(test.Details));
            }
            xml.WriteEndElement();
        }
        if (test.Steps.Length > 0)
        {
            xml.WriteElementString("system-out", XmlText.Clean(test.Steps));
        }
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
