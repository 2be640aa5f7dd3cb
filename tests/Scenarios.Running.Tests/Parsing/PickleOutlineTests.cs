using Scenarios.Running.Parsing;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Tests.Parsing;

public sealed class PickleOutlineTests
{
    [Test]
    public void Parse_OutlineRow_KnowsItsOutlineAndExamples()
    {
        var file = FeatureParser.Parse("a.feature", "/a.feature",
            """
            Feature: F
              Scenario Outline: eat <n>
                Given <n> apples
                Examples: few
                  Hardly worth it.
                  | n |
                  | 1 |
                Examples:
                  | n |
                  | 9 |
              Scenario: plain
                Given 1 apple
            """);

        file.Pickles.Select(pickle => pickle.Outline).ShouldBe([
            new OutlineRow("eat <n>", 2, "few", "Hardly worth it.", 4),
            new OutlineRow("eat <n>", 2, "", "", 8),
            null]);
    }
}
