using System.Globalization;
using System.Xml;
using Scenarios.Report.Model;

namespace Scenarios.Report.JUnit;

/// <summary>Writes test suites as XML.</summary>
/// <param name="xml">Where to.</param>
/// <param name="folder">Removes the folder of this machine from texts.</param>
internal sealed class JUnitWriter(XmlWriter xml, FolderText folder)
{
    public void Write(IReadOnlyList<JUnitSuite> suites, TimeSpan duration)
    {
        xml.WriteStartElement("testsuites");
        WriteCounts([.. suites.SelectMany(suite => suite.Cases)], duration);
        foreach (var suite in suites)
        {
            WriteSuite(suite);
        }

        xml.WriteEndElement();
    }

    private void WriteSuite(JUnitSuite suite)
    {
        xml.WriteStartElement("testsuite");
        WriteAttribute("name", suite.Name);
        if (suite.File.Length > 0)
        {
            WriteAttribute("file", suite.File);
        }

        WriteCounts(suite.Cases, suite.Cases.Aggregate(TimeSpan.Zero, (sum, test) => sum + test.Duration));
        WriteAttribute("skipped", Number(suite.Cases.Count(test => test.Outcome?.Element == "skipped")));
        foreach (var test in suite.Cases)
        {
            WriteCase(suite, test);
        }

        xml.WriteEndElement();
    }

    private void WriteCase(JUnitSuite suite, JUnitCase test)
    {
        xml.WriteStartElement("testcase");
        WriteAttribute("classname", suite.ClassName);
        WriteAttribute("name", test.Name);
        if (test.File.Length > 0)
        {
            WriteAttribute("file", test.File);
        }

        if (test.Line > 0)
        {
            WriteAttribute("line", Number(test.Line));
        }

        WriteAttribute("time", Seconds(test.Duration));
        if (test.Outcome is { } outcome)
        {
            WriteOutcome(outcome);
        }

        foreach (var attempt in test.EarlierAttempts)
        {
            WriteAttempt(attempt);
        }

        if (test.Steps.Length > 0)
        {
            WriteElement("system-out", test.Steps);
        }

        xml.WriteEndElement();
    }

    private void WriteOutcome(JUnitOutcome outcome)
    {
        xml.WriteStartElement(outcome.Element);
        WriteAttribute("message", outcome.Summary);
        if (outcome.Element != "skipped")
        {
            WriteAttribute("type", outcome.Kind);
            xml.WriteString(Clean(outcome.Details));
        }

        xml.WriteEndElement();
    }

    /// <summary>Surefire's form for attempts: the text in an element of its own, followed by what the attempt printed.</summary>
    private void WriteAttempt(JUnitOutcome attempt)
    {
        xml.WriteStartElement(attempt.Element);
        WriteAttribute("message", attempt.Summary);
        WriteAttribute("type", attempt.Kind);
        WriteElement("stackTrace", attempt.Details);
        if (attempt.Output.Length > 0)
        {
            WriteElement("system-out", attempt.Output);
        }

        xml.WriteEndElement();
    }

    private void WriteCounts(IReadOnlyList<JUnitCase> cases, TimeSpan duration)
    {
        WriteAttribute("tests", Number(cases.Count));
        WriteAttribute("failures", Number(cases.Count(test => test.Outcome?.Element == "failure")));
        WriteAttribute("errors", Number(cases.Count(test => test.Outcome?.Element == "error")));
        WriteAttribute("time", Seconds(duration));
    }

    private void WriteAttribute(string name, string value) => xml.WriteAttributeString(name, Clean(value));

    private void WriteElement(string name, string text) => xml.WriteElementString(name, Clean(text));

    private string Clean(string text) => XmlText.Clean(folder.Without(text));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
