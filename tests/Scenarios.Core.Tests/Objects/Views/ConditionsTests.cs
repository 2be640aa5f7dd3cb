using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Core.Tests.Objects.Views;

public sealed class ConditionsTests
{
    private static readonly DateTimeOffset Then = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Then.AddMinutes(1);

    private static readonly ViewList<PodCondition> Conditions = default(ViewList<PodCondition>)
        .WithAdded(new() { Type = "Initialized", Status = "True", LastTransitionTime = Then })
        .WithAdded(new() { Type = "Ready", Status = "False", LastTransitionTime = Then });

    [TestCase("Ready", "False", true)]
    [TestCase("Ready", "True", false)]
    [TestCase("PodScheduled", "False", false)]
    public void Since_AStatus_IsTheTimeOfThatStatus(string type, string status, bool isOld) =>
        Conditions.Since(type, status, Now).ShouldBe(isOld ? Then : Now);

    [Test]
    public void With_AConditionOfTheList_TakesItsPlace()
    {
        var ready = new PodCondition { Type = "Initialized", Status = "False" };

        Conditions.With(ready).Select(static condition => $"{condition.Type}={condition.Status}")
            .ShouldBe(["Initialized=False", "Ready=False"]);
        Conditions.With(ready with { Type = "Other" }).Count.ShouldBe(3);
    }

    [TestCase(false, 0)]
    [TestCase(true, 60)]
    public void With_AStatusOfAnyObject_KeepsTheTimeUnlessTheStatusChanges(bool holds, int seconds)
    {
        var changed = Conditions.With("Ready", holds, "Why", "words", Now).Items;

        changed.Count.ShouldBe(2);
        changed[0].ShouldBeSameAs(Conditions.Items[0]);
        var ready = PodCondition.Over(changed[1] as ObjectValue);
        (ready.Status, ready.Reason, ready.Message).ShouldBe((holds ? "True" : "False", "Why", "words"));
        ready.LastTransitionTime.ShouldBe(Then.AddSeconds(seconds));
    }

    [Test]
    public void With_AnUnknownType_AddsIt()
    {
        var added = new ViewList<PodCondition>(ListValue.Empty).With("Ready", true, "Why", "words", Now).Items;

        JsonWriter.WriteCompact(added, FieldOrder.AsWritten).ShouldBe(
            """[{"type":"Ready","status":"True","lastTransitionTime":"2026-01-01T00:01:00Z","reason":"Why","message":"words"}]""");
    }

    [Test]
    public void HasCondition_OfAnObject_LooksAtItsStatus()
    {
        var item = new ApiObject(ObjectValue.Of(("status", ObjectValue.Of(("conditions", Conditions.Items)))));

        item.HasCondition("Initialized").ShouldBeTrue();
        item.HasCondition("Ready").ShouldBeFalse();
        item.HasCondition("Other").ShouldBeFalse();
        item.FindCondition("Ready").ShouldBeSameAs(Conditions.Items[1]);
        item.FindCondition("Other").ShouldBeNull();
    }
}
