using System.Text;

namespace Scenarios.Report.JUnit;

/// <summary>A string writer whose XML declaration says UTF-8, because the text will be saved as UTF-8.</summary>
internal sealed class Utf8StringWriter : StringWriter
{
    public Utf8StringWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;
}
