using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>Objects are compared with YAML at every time, for every subject, and denied.</summary>
internal sealed class ObjectComparisonTests
{
    private const string Given = "Given a ConfigMap \"a\" with key \"color\" set to \"blue\"|"
        + "And a ConfigMap \"b\" with key \"color\" set to \"blue\"|";
    private const string Changed = Given + "When I change \"color\" to \"green\" in ConfigMap \"a\"|";
    private const string Blue = ":|\"\"\"|data: {color: blue}|\"\"\"";
    private const string Green = ":|\"\"\"|data: {color: green}|\"\"\"";

    [TestCase(Given + "Then every ConfigMap matches" + Blue, true)]
    [TestCase(Changed + "Then every ConfigMap matches" + Blue, false)]
    [TestCase(Changed + "Then exactly one ConfigMap matches" + Blue, true)]
    [TestCase(Given + "Then exactly one ConfigMap matches" + Blue, false)]
    [TestCase(Given + "Then no ConfigMap matches" + Green, true)]
    [TestCase(Changed + "Then no ConfigMap matches" + Green, false)]
    [TestCase(Given + "Then ConfigMap \"a\" still matches" + Blue, true)]
    [TestCase(Changed + "Then ConfigMap \"a\" still matches" + Blue, false)]
    [TestCase(Given + "Then ConfigMap \"a\" does not match" + Green, true)]
    [TestCase(Given + "Then ConfigMap \"a\" does not match" + Blue, false)]
    [TestCase(Given + "Then ConfigMap \"c\" does not match" + Blue, false)]
    [TestCase(Changed + "Then ConfigMap \"a\" no longer matches" + Blue, true)]
    [TestCase(Changed + "Then ConfigMap \"b\" no longer matches" + Blue, false)]
    [TestCase(Changed + "Then within 10 seconds ConfigMap \"a\" matches" + Green, true)]
    [TestCase(Changed + "Then after 1 minute ConfigMap \"a\" matches" + Blue, false)]
    [TestCase(Changed + "And 1 minute passes|Then at all times ConfigMap \"b\" matched" + Blue, true)]
    [TestCase(Changed + "And 1 minute passes|Then at all times ConfigMap \"a\" matched" + Blue, false)]
    [TestCase(Changed + "And 1 minute passes|Then ConfigMap \"b\" never matched" + Green, true)]
    [TestCase(Changed + "And 1 minute passes|Then ConfigMap \"a\" never matched" + Green, false)]
    public void Match_OfAnySubjectAtAnyTime_IsJudgedThen(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);

    private const string Ja = "前提 キー \"color\" の値が \"blue\" のConfigMap \"a\" がある|もし ConfigMap \"a\" の \"color\" を \"{0}\" に書き換える|";

    [TestCase("ならば ConfigMap \"a\" は次の内容と一致する", "blue", true)]
    [TestCase("ならば ConfigMap \"a\" は次に一致する", "blue", true)]
    [TestCase("ならば ConfigMap \"a\" は次に一致する", "green", false)]
    [TestCase("ならば ConfigMap \"a\" は次の内容と一致しない", "green", true)]
    [TestCase("ならば ConfigMap \"a\" は次の内容と一致しない", "blue", false)]
    [TestCase("ならば ConfigMap \"a\" は次の内容と一致したままである", "blue", true)]
    [TestCase("ならば ConfigMap \"a\" は次の内容と一致したままである", "green", false)]
    [TestCase("ならば すべてのConfigMapが次の内容と一致する", "blue", true)]
    [TestCase("ならば すべてのConfigMapが次の内容と一致する", "green", false)]
    public void Match_InJapanese_IsTheSame(string claim, string color, bool isTrue)
    {
        foreach (var colon in (string[])[":", "：", ""])
        {
            OneScenario.PrintJapanese($"{Ja}{claim}{colon}|\"\"\"|data: {{color: blue}}|\"\"\"", color)
                .ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");
        }
    }
}
