using Scenarios.Report.Model;

namespace Scenarios.Running.Tests.Report.Model;

public sealed class StackTraceTextTests
{
    [TestCase("   at A.B(String x) in /home/me/src/B.cs:line 4", "   at A.B(String x) in B.cs:line 4")]
    [TestCase("   at A.B() in C:\\src\\B.cs:line 4", "   at A.B() in B.cs:line 4")]
    [TestCase("   at A.B()", "   at A.B()")]
    [TestCase("a/b:line 3", "a/b:line 3")]
    [TestCase("", "")]
    [TestCase("   at A()\n   at B() in /x/y.cs:line 1", "   at A()\n   at B() in y.cs:line 1")]
    public void WithoutFolders_Frames_KeepMethodFileAndLine(string stackTrace, string expected) =>
        StackTraceText.WithoutFolders(stackTrace).ShouldBe(expected);
}
