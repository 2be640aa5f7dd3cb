namespace Scenarios.Core.Tests.Objects;

public sealed class PackedFormTests
{
    private static readonly PackedForm Form = new(ObjectValue.Of(
        ("kind", new StringValue("Event")),
        ("metadata", ObjectValue.Of(("name", PackedForm.Slot), ("uid", PackedForm.Slot), ("resourceVersion", PackedForm.Slot))),
        ("source", PackedForm.Slot),
        ("same", ObjectValue.Of(("a", IntegerValue.Of(1)))),
        ("first", PackedForm.Slot),
        ("last", PackedForm.SlotAgain),
        ("eventTime", NullValue.Instance)));

    private static readonly ApiObject Filled = Form.Fill(
        "default", "web", [
            "web",
            Guid.ParseExact("3b9005a5-04bf-49c0-8353-cfca64bbb5a1", "D"),
            12L,
            ObjectValue.Of(("component", new StringValue("kubelet"))),
            "now",
        ]);

    [Test]
    public void Fill_AllPlaces_IsTheWholeObject() => Filled.Tree.ToString().ShouldBe(
        "{\"kind\":\"Event\",\"metadata\":{\"name\":\"web\",\"uid\":\"3b9005a5-04bf-49c0-8353-cfca64bbb5a1\",\"resourceVersion\":\"12\"},"
        + "\"source\":{\"component\":\"kubelet\"},\"same\":{\"a\":1},\"first\":\"now\",\"last\":\"now\",\"eventTime\":null}");

    [Test]
    public void Fill_AllPlaces_ReadsAsThePackedTree()
    {
        var packed = ApiObject.Packed(Filled.Tree);

        Filled.ShouldBe(packed);
        (Filled.Namespace, Filled.Name, Filled.Kind, Filled.Uid, Filled.ResourceVersion).ShouldBe(
            ("default", "web", "Event", packed.Uid, "12"));
        Filled.TextAt("source", "component").ShouldBe("kubelet");
        Filled.TextAt("last").ShouldBe("now");
        Filled.IntegerAt("same", "a").ShouldBe(1);
        Filled.Has("eventTime").ShouldBeFalse();
        Filled.Has("metadata").ShouldBeTrue();
        Filled.ObjectAt("metadata").Count.ShouldBe(3);
        Filled.Find("metadata", "none").ShouldBeNull();
        Filled.Find("kind", "none").ShouldBeNull();
    }

    [Test]
    public void Fill_TooFew_Throws() =>
        Should.Throw<ArgumentException>(() => Form.Fill("default", "web", ["web"])).Message.ShouldStartWith("The form has 5 places");
}
