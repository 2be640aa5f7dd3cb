using System.Text;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Protobuf;

namespace Scenarios.Core.Tests.Api.Rest.Protobuf;

/// <summary>Messages written by hand: other clients may send what kubectl does not. The numbers are those of generated.proto.</summary>
internal sealed class ProtobufMessagesTests
{
    [Test]
    public void Read_MapsOfBytesAndOfLists_AreMaps()
    {
        // ConfigMap: data (2), binaryData (3). An entry without a value has an empty value.
        Json("v1", "ConfigMap", Field(2, Field(1, "a"), Field(2, "b")), Field(3, Field(1, "c"), Field(2, [1, 2])), Field(3, Field(1, "d")))
            .ShouldBe("""{"data":{"a":"b"},"binaryData":{"c":"AQI=","d":""},"kind":"ConfigMap","apiVersion":"v1"}""");

        // SubjectAccessReview: spec (2) with user (3), groups (4) and extra (5), whose values are lists of their own (1).
        Json(
            "authorization.k8s.io/v1", "SubjectAccessReview",
            Field(2, Field(3, "jane"), Field(4, "a"), Field(4, "b"),
                Field(5, Field(1, "scopes"), Field(2, Field(1, "x"), Field(1, "y"))), Field(5, Field(1, "none"), Field(2))))
            .ShouldBe("""{"spec":{"user":"jane","groups":["a","b"],"extra":{"scopes":["x","y"],"none":[]}},"""
                + "\"kind\":\"SubjectAccessReview\",\"apiVersion\":\"authorization.k8s.io/v1\"}");
    }

    [Test]
    public void Read_NumbersOrTexts_AreWhatTheySay() => Json(
            "v1", "Service",
            Field(
                2, Field(1, Number(3, 80), Field(4, Number(1, 0), Number(2, 8080))),
                Field(1, Number(3, 81), Field(4, Number(1, 1), Field(3, "web")))))
        .ShouldBe("""{"spec":{"ports":[{"port":80,"targetPort":8080},{"port":81,"targetPort":"web"}]},"""
            + "\"kind\":\"Service\",\"apiVersion\":\"v1\"}");

    // Lease: spec (2) with renewTime (4), which has microseconds; metadata (1) with creationTimestamp (8), which has none.
    [TestCase(0, 0, "{}", "{}")]
    [TestCase(0, 5_000, """{"creationTimestamp":"1970-01-01T00:00:00Z"}""", """{"renewTime":"1970-01-01T00:00:00.000005Z"}""")]
    [TestCase(1_767_225_600, 0, """{"creationTimestamp":"2026-01-01T00:00:00Z"}""", """{"renewTime":"2026-01-01T00:00:00.000000Z"}""")]
    [TestCase(1_767_225_600, 123_456_789, """{"creationTimestamp":"2026-01-01T00:00:00Z"}""",
        """{"renewTime":"2026-01-01T00:00:00.123456Z"}""")]
    [TestCase(-62_135_596_800, 0, """{"creationTimestamp":"0001-01-01T00:00:00Z"}""", """{"renewTime":"0001-01-01T00:00:00.000000Z"}""")]
    [TestCase(253_402_300_799, 0, """{"creationTimestamp":"9999-12-31T23:59:59Z"}""", """{"renewTime":"9999-12-31T23:59:59.000000Z"}""")]
    public void Read_Times_AreWritten(long seconds, long nanoseconds, string metadata, string spec)
    {
        var time = new[] { Number(1, seconds), Number(2, nanoseconds) };

        Json("coordination.k8s.io/v1", "Lease", Field(1, Field(8, time)), Field(2, Field(4, time)))
            .ShouldBe($$"""{"metadata":{{metadata}},"spec":{{spec}},"kind":"Lease","apiVersion":"coordination.k8s.io/v1"}""");
    }

    [TestCase(-62_135_596_801)]
    [TestCase(253_402_300_800)]
    public void Read_TimesOutOfRange_AreRefused(long seconds) =>
        Error(Field(1, Field(8, Number(1, seconds)))).ShouldBe("proto: a time is out of range");

    [TestCase(new byte[] { 0x0b }, "proto: illegal wireType 3")]
    [TestCase(new byte[] { 0x0f }, "proto: illegal wireType 7")]
    [TestCase(new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01 }, "proto: integer overflow")]
    [TestCase(new byte[] { 0x0a, 0x05, 0x00 }, "unexpected EOF")]
    [TestCase(new byte[] { 0x0a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01 }, "unexpected EOF")]
    [TestCase(new byte[] { 0x09, 0x00, 0x00 }, "unexpected EOF")]
    [TestCase(new byte[] { 0x80 }, "unexpected EOF")]
    public void Read_WhatIsNoMessage_IsRefused(byte[] raw, string error) => Error(raw).ShouldBe(error);

    // Fields with unknown numbers are skipped, whatever they hold: a number, eight bytes, four bytes, a text.
    [Test]
    public void Read_UnknownFields_ArePassedOver() => Json(
            "v1", "ConfigMap", Number(100, long.MaxValue), [0xa1, 0x06, 1, 2, 3, 4, 5, 6, 7, 8], [0xa5, 0x06, 1, 2, 3, 4], Field(101, "x"),
            Number(4, 1))
        .ShouldBe("""{"immutable":true,"kind":"ConfigMap","apiVersion":"v1"}""");

    [Test]
    public void Read_DeleteOptions_AreOfNoGroup() => Json("v1", "DeleteOptions", Number(1, 5), Field(4, "Orphan"))
        .ShouldBe("""{"gracePeriodSeconds":5,"propagationPolicy":"Orphan","kind":"DeleteOptions","apiVersion":"v1"}""");

    private static string Json(string version, string kind, params byte[][] fields) =>
        ProtobufBody.Read(Request(version, kind, Join(fields))).Value!.Body;

    private static string Error(params byte[][] fields) => ProtobufBody.Read(Request("v1", "ConfigMap", Join(fields))).Status!.Message;

    private static RestRequest Request(string version, string kind, byte[] raw) => RestRequest.Of(
        "POST", "/", [new("Content-Type", "application/vnd.kubernetes.protobuf")],
        ProtobufBody.AsText([.. "k8s\0"u8, .. Field(1, Field(1, version), Field(2, kind)), .. Field(2, raw)]));

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, params byte[][] parts) => Field(number, Join(parts));

    private static byte[] Field(int number, byte[] content) =>
        [.. Varint(((ulong)number << 3) | 2), .. Varint((ulong)content.Length), .. content];

    private static byte[] Number(int number, long value) => [.. Varint((ulong)number << 3), .. Varint(unchecked((ulong)value))];

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }

    private static byte[] Join(byte[][] parts) => [.. parts.SelectMany(static part => part)];
}
