using Scenarios.Api.Validation.Pods;

namespace Scenarios.Core.Tests.Api.Validation.Pods;

internal sealed class DistinctTextsTests
{
    [Test]
    public void TryAdd_Repetition_IsFalseAmongOneAndAmongMany()
    {
        var texts = default(DistinctTexts);

        texts.TryAdd("a").ShouldBeTrue();
        texts.TryAdd("a").ShouldBeFalse();
        texts.TryAdd("b").ShouldBeTrue();
        texts.TryAdd("b").ShouldBeFalse();
        texts.TryAdd("a").ShouldBeFalse();
    }

    [Test]
    public void Contains_OnlyWhatWasAdded()
    {
        var texts = default(DistinctTexts);
        texts.Contains(string.Empty).ShouldBeFalse();

        texts.TryAdd("a");
        texts.Contains("a").ShouldBeTrue();
        texts.Contains("b").ShouldBeFalse();

        texts.TryAdd("b");
        texts.Contains("a").ShouldBeTrue();
        texts.Contains("b").ShouldBeTrue();
    }
}
