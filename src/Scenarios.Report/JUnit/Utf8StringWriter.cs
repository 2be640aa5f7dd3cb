using System.Text;

namespace Scenarios.Report.JUnit;

/// <summary>A string that will be saved as UTF-8: so the XML declaration says.</summary>
internal sealed class Utf8StringWriter : StringWriter
{
    public Utf8StringWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;
}
