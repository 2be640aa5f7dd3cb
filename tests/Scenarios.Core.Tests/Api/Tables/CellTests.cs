using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Core.Tests.Api.Tables;

public sealed class CellTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [TestCase("a", "a")]
    [TestCase("", "<none>")]
    [TestCase(null, "<none>")]
    public void TextOr_WhatIsEmpty_IsTheOther(string? text, string expected) =>
        Cell.TextOr(text, "<none>").ShouldBe(new StringValue(expected));

    [Test]
    public void Values_HaveTheirTypes()
    {
        Cell.Number(3).ShouldBe(IntegerValue.Of(3));
        Cell.Flag(true).ShouldBe(BooleanValue.True);
        Cell.Share(2, 3).ShouldBe(new StringValue("2/3"));
    }

    [TestCase("2026-01-01T11:59:50Z", "10s")]
    [TestCase("", "<unknown>")]
    public void Age_OfAnObject_IsSinceItWasMade(string made, string expected) => Cell.Age(
        new ApiObject(ObjectValue.Of(("metadata", ObjectValue.Of(("creationTimestamp", new StringValue(made)))))), Now)
        .ShouldBe(new StringValue(expected));

    [Test]
    public void Containers_TheirNamesAndImages_AreInOrder()
    {
        var spec = new PodSpec { Containers = [new() { Name = "b", Image = "nginx" }, new() { Name = "a", Image = "redis:7" }] };

        Cell.Containers(spec).ShouldBe((new StringValue("b,a"), new StringValue("nginx,redis:7")));
        Cell.Containers(default).ShouldBe((new StringValue(""), new StringValue("")));
    }

    [TestCase("10.0.0.1", "10.0.0.1:80")]
    [TestCase("fd00::1", "[fd00::1]:80")]
    [TestCase("web", "web:80")]
    public void JoinHostPort_OfIPv6_HasBrackets(string address, string expected) =>
        AddressText.JoinHostPort(address, "80").ShouldBe(expected);

    [TestCase("", "<none>")]
    [TestCase("a", "a")]
    [TestCase("a b c", "a,b,c")]
    [TestCase("a b c d", "a,b,c + 1 more...")]
    [TestCase("a b c d e", "a,b,c + 2 more...")]
    public void Shorten_Addresses_ShowsThree(string addresses, string expected) =>
        AddressText.Shorten(addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries), "<none>").ShouldBe(expected);

    [Test]
    public void Each_Addresses_AreDistinctAndInOrder() => AddressText.Each(["b", "", "a", "B", "b"]).ShouldBe(["B", "a", "b"]);
}
