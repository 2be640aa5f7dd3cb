using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;

namespace Scenarios.Core.Tests.Api.Rest.Reading;

/// <summary>
/// Options in queries and bodies, by apimachinery 1.33 (runtime/conversion.go, meta/v1/conversion.go, meta/v1/validation,
/// meta/internalversion/validation) and by recorded answers.
/// </summary>
internal sealed class OptionsTests
{
    [TestCase("", "limit  timeout  watch False version  exact False after  labels  fields ")]
    [TestCase("limit=5&timeoutSeconds=30", "limit 5 timeout 00:00:30 watch False version  exact False after  labels  fields ")]
    [TestCase("watch&resourceVersion=7", "limit  timeout  watch True version 7 exact False after  labels  fields ")]
    [TestCase("watch=FALSE&labelSelector=a%3Db&fieldSelector=c!%3Dd",
        "limit  timeout  watch False version  exact False after  labels a=b fields c!=d")]
    [TestCase("resourceVersion=7&resourceVersionMatch=Exact", "limit  timeout  watch False version 7 exact True after  labels  fields ")]
    [TestCase("resourceVersion=0&resourceVersionMatch=NotOlderThan",
        "limit  timeout  watch False version 0 exact False after  labels  fields ")]
    [TestCase("timeoutSeconds=-9223372036854775808",
        "limit  timeout -365000.00:00:00 watch False version  exact False after  labels  fields ")]
    [TestCase("limit=x", "400 strconv.ParseInt: parsing \"x\": invalid syntax")]
    [TestCase("limit=", "400 strconv.ParseInt: parsing \"\": invalid syntax")]
    [TestCase("limit=-", "400 strconv.ParseInt: parsing \"-\": invalid syntax")]
    [TestCase("limit=%2B", "400 strconv.ParseInt: parsing \"+\": invalid syntax")]
    [TestCase("limit=1_0", "400 strconv.ParseInt: parsing \"1_0\": invalid syntax")]
    [TestCase("limit=9223372036854775808", "400 strconv.ParseInt: parsing \"9223372036854775808\": value out of range")]
    [TestCase("limit=%2B9223372036854775808", "400 strconv.ParseInt: parsing \"+9223372036854775808\": value out of range")]
    [TestCase("timeoutSeconds=-9223372036854775809", "400 strconv.ParseInt: parsing \"-9223372036854775809\": value out of range")]
    [TestCase("limit=%2B5", "limit 5 timeout  watch False version  exact False after  labels  fields ")]
    [TestCase("timeoutSeconds=1.5", "400 strconv.ParseInt: parsing \"1.5\": invalid syntax")]
    [TestCase("resourceVersion=x", "400 invalid resource version: resourceVersion: Invalid value: \"x\": strconv.ParseUint: parsing \"x\": "
        + "invalid syntax")]
    [TestCase("resourceVersion=18446744073709551616", "400 invalid resource version: resourceVersion: Invalid value: "
        + "\"18446744073709551616\": strconv.ParseUint: parsing \"18446744073709551616\": value out of range")]
    [TestCase("watch=1&resourceVersion=x", "500 resourceVersion: Invalid value: \"x\": strconv.ParseUint: parsing \"x\": invalid syntax")]
    [TestCase("resourceVersionMatch=Exact", "422 resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion "
        + "is provided")]
    [TestCase("resourceVersionMatch=Exact&resourceVersion=0", "422 resourceVersionMatch: Forbidden: resourceVersionMatch \"exact\" is "
        + "forbidden for resourceVersion \"0\"")]
    [TestCase("resourceVersionMatch=Some&resourceVersion=7",
        "422 resourceVersionMatch: Unsupported value: \"Some\": supported values: \"Exact\", \"NotOlderThan\", \"\"")]
    [TestCase("resourceVersionMatch=Exact&resourceVersion=7&continue=x",
        "422 resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden when continue is provided")]
    [TestCase("watch=1&resourceVersionMatch=Exact",
        "422 resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch unless "
        + "sendInitialEvents is provided")]
    [TestCase("watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan",
        "422 sendInitialEvents: Forbidden: sendInitialEvents is forbidden for watch unless the WatchList feature gate is enabled")]
    [TestCase("watch=1&sendInitialEvents=true", "422 [resourceVersionMatch: Forbidden: sendInitialEvents requires setting "
        + "resourceVersionMatch to NotOlderThan, sendInitialEvents: Forbidden: sendInitialEvents is forbidden for watch unless the "
        + "WatchList "
        + "feature gate is enabled]")]
    [TestCase("continue=eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6NSwic3RhcnQiOiJhXHUwMDAwIn0",
        "limit  timeout  watch False version 5 exact True after a labels  fields ")]
    [TestCase("continue=!", "400 invalid continue token: continue key is not valid: illegal base64 data at input byte 0")]
    [TestCase("continue=eHk",
        "400 invalid continue token: continue key is not valid: invalid character 'x' looking for beginning of value")]
    [TestCase("continue=W10", "400 invalid continue token: continue key is not valid: json: cannot unmarshal value into Go value of type "
        + "storage.continueToken")]
    public void List_Options(string query, string expected) => Told(
        ListRequestOptions.Read(Request("GET", query)),
        static read => $"limit {(read.Limit == 0 ? "" : read.Limit)} timeout {read.Timeout} watch {read.IsWatch} "
            + $"version {read.Options.ResourceVersion} exact {read.Options.IsExactVersion} after {read.After} "
            + $"labels {read.Options.LabelSelector} fields {read.Options.FieldSelector}").ShouldBe(expected);

    [TestCase("12", "a")]
    [TestCase("5", "default/a-b")]
    [TestCase("5", "a>?~o?")]
    public void ContinueToken_ReadAgain_IsTheSame(string version, string key)
    {
        var token = ContinueToken.Of(version, key);

        token.ShouldNotContain("=");
        token.ShouldNotContain("+");
        token.ShouldNotContain("/");
        var read = ListRequestOptions.Read(Request("GET", $"limit=2&continue={token}")).Value!;
        (read.After, read.Options.ResourceVersion, read.Options.IsExactVersion, read.Limit).ShouldBe((key, version, true, 2L));
    }

    [TestCase("CreateOptions", "", "manager kubectl dry False force False validation Warn")]
    [TestCase("CreateOptions", "fieldManager=me&dryRun=All&fieldValidation=Ignore", "manager me dry True force False validation Ignore")]
    [TestCase("UpdateOptions", "fieldValidation=Strict", "manager kubectl dry False force False validation Strict")]
    [TestCase("CreateOptions", "fieldValidation=Maybe",
        "422 fieldValidation: Unsupported value: \"Maybe\": supported values: \"\", \"Ignore\", \"Strict\", \"Warn\"")]
    [TestCase("CreateOptions", "dryRun=Some", "422 dryRun: Unsupported value: []string{\"Some\"}: supported values: \"All\"")]
    [TestCase("CreateOptions", "dryRun=All&dryRun=",
        "422 dryRun: Unsupported value: []string{\"All\", \"\"}: supported values: \"All\"")]
    [TestCase("CreateOptions", "fieldManager=a%07b",
        "422 fieldManager: Invalid value: \"a\\ab\": invalid character U+0007 (at position 1)")]
    [TestCase("CreateOptions", "fieldManager=%C3%A9%E3%80%80",
        "422 fieldManager: Invalid value: \"é\\u3000\": invalid character U+3000 (at position 2)")]
    [TestCase("CreateOptions", "fieldManager=my+own%20%C3%A9", "manager my own é dry False force False validation Warn")]
    [TestCase("PatchOptions", "fieldManager=me&force=true", "422 force: Forbidden: may not be specified for non-apply patch")]
    [TestCase("PatchOptions", "force", "422 force: Forbidden: may not be specified for non-apply patch")]
    [TestCase("CreateOptions", "force", "manager kubectl dry False force True validation Warn")]
    public void Write_Options(string kind, string query, string expected) => Told(
        RequestOptions.Write(Request("POST", query), kind, []),
        static read => $"manager {read.FieldManager} dry {read.DryRun} force {read.Force} validation {read.FieldValidation}")
        .ShouldBe(expected);

    [TestCase("", "422 fieldManager: Required value: is required for apply patch")]
    [TestCase("fieldManager=me&force=true", "me True")]
    [TestCase("fieldManager=me&force=0", "me False")]
    public void Write_OptionsOfApply(string query, string expected)
    {
        var request = RestRequest.Of(
            "PATCH", $"/?{query}", [new("Content-Type", "application/apply-patch+yaml"), new("User-Agent", "kubectl/v1.33")], "");

        Told(RequestOptions.Write(request, "PatchOptions", []), static read => $"{read.FieldManager} {read.Force}").ShouldBe(expected);
    }

    [TestCase(128, true)]
    [TestCase(129, false)]
    public void Write_ManagerOfManyBytes_IsTooLong(int length, bool isTaken)
    {
        var read = RequestOptions.Write(Request("POST", $"fieldManager={new string('m', length - 2)}%C3%A9"), "CreateOptions", ["a fault"]);

        read.IsSuccess.ShouldBe(isTaken);
        (read.Value?.BodyFaults ?? []).ShouldBe(isTaken ? ["a fault"] : []);
        (read.Status?.Message.EndsWith("fieldManager: Too long: may not be more than 128 bytes", StringComparison.Ordinal) ?? false)
            .ShouldBe(!isTaken);
    }

    [TestCase("", "", "grace  propagation  uid  version  dry False")]
    [TestCase("gracePeriodSeconds=5&propagationPolicy=Foreground&uid=u&resourceVersion=7&dryRun=All", "",
        "grace 00:00:05 propagation Foreground uid u version 7 dry True")]
    [TestCase("propagationPolicy=Background", "", "grace  propagation Background uid  version  dry False")]
    [TestCase("propagationPolicy=Orphan", "", "grace  propagation Orphan uid  version  dry False")]
    [TestCase("orphanDependents=true", "", "grace  propagation Orphan uid  version  dry False")]
    [TestCase("orphanDependents", "", "grace  propagation Orphan uid  version  dry False")]
    [TestCase("orphanDependents=false", "", "grace  propagation Background uid  version  dry False")]
    [TestCase("gracePeriodSeconds=x", "", "400 strconv.ParseInt: parsing \"x\": invalid syntax")]
    [TestCase("propagationPolicy=", "",
        "422 propagationPolicy: Unsupported value: \"\": supported values: \"Foreground\", \"Background\", \"Orphan\", \"nil\"")]
    [TestCase("propagationPolicy=Some&orphanDependents=0", "", "422 [propagationPolicy: Invalid value: \"Some\": orphanDependents and "
        + "deletionPropagation cannot be both set, propagationPolicy: Unsupported value: \"Some\": supported values: \"Foreground\", "
        + "\"Background\", \"Orphan\", \"nil\"]")]
    [TestCase("dryRun=Some", "", "422 dryRun: Unsupported value: []string{\"Some\"}: supported values: \"All\"")]
    [TestCase("gracePeriodSeconds=9&dryRun=All&uid=u", "{}", "grace  propagation  uid  version  dry False")]
    [TestCase("", """
        {"kind":"DeleteOptions","apiVersion":"v1","gracePeriodSeconds":0,"propagationPolicy":"Orphan","dryRun":["All"],
         "preconditions":{"uid":"u","resourceVersion":"7"}}
        """, "grace 00:00:00 propagation Orphan uid u version 7 dry True")]
    [TestCase("", """{"orphanDependents":false}""", "grace  propagation Background uid  version  dry False")]
    [TestCase("", """{"dryRun":[]}""", "grace  propagation  uid  version  dry False")]
    [TestCase("", """{"dryRun":["None"]}""", "422 dryRun: Unsupported value: []string{\"None\"}: supported values: \"All\"")]
    [TestCase("", """{"gracePeriodSeconds":9223372036854775807}""", "grace 365000.00:00:00 propagation  uid  version  dry False")]
    [TestCase("", "{", "500 couldn't get version/kind; json parse error: unexpected end of JSON input")]
    [TestCase("", """{"kind":"Pod","apiVersion":"v2"}""",
        "500 no kind \"Pod\" is registered for version \"v2\" in scheme \"pkg/runtime/scheme.go:110\"")]
    [TestCase("", """{"kind":"Pod"}""", "500 no kind \"Pod\" is registered for version \"v1\" in scheme \"pkg/runtime/scheme.go:110\"")]
    [TestCase("gracePeriodSeconds=9", "null", "grace  propagation  uid  version  dry False")]
    public void Delete_Options(string query, string body, string expected) => Told(
        DeleteRequestOptions.Read(Request("DELETE", query, body)),
        static read => $"grace {read.GracePeriod} propagation {read.Propagation} uid {read.PreconditionUid} "
            + $"version {read.PreconditionVersion} dry {read.DryRun}").ShouldBe(expected);

    [TestCase("", "container  follow False previous False timestamps False tail  bytes  since  time ")]
    [TestCase("container=c&follow=1&previous=true&timestamps&tailLines=5&limitBytes=6&sinceSeconds=7",
        "container c follow True previous True timestamps True tail 5 bytes 6 since 00:00:07 time ")]
    [TestCase("sinceTime=2026-01-01T00:00:00Z&tailLines=0&limitBytes=1",
        "container  follow False previous False timestamps False tail 0 bytes 1 since  time 2026-01-01T00:00:00Z")]
    [TestCase("sinceTime=&sinceSeconds=1", "container  follow False previous False timestamps False tail  bytes  since 00:00:01 time ")]
    [TestCase("sinceTime=null", "container  follow False previous False timestamps False tail  bytes  since  time ")]
    [TestCase("tailLines=99999999999", "container  follow False previous False timestamps False tail 2147483647 bytes  since  time ")]
    [TestCase("sinceTime=2026", "400 parsing time \"2026\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"\" as \"-\"")]
    [TestCase("sinceSeconds=x&tailLines=y", "400 strconv.ParseInt: parsing \"x\": invalid syntax")]
    [TestCase("tailLines=y&limitBytes=z", "400 strconv.ParseInt: parsing \"y\": invalid syntax")]
    [TestCase("limitBytes=", "400 strconv.ParseInt: parsing \"\": invalid syntax")]
    [TestCase("tailLines=-1", "422 tailLines: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("limitBytes=0", "422 limitBytes: Invalid value: 0: must be greater than 0")]
    [TestCase("sinceSeconds=0", "422 sinceSeconds: Invalid value: 0: must be greater than 0")]
    [TestCase("sinceSeconds=0&sinceTime=2026-01-01T00:00:00Z",
        "422 []: Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified")]
    public void Log_Options(string query, string expected) => Told(
        LogRequestOptions.Read(Request("GET", query), "web"),
        static read => $"container {read.Container} follow {read.Follow} previous {read.Previous} timestamps {read.Timestamps} "
            + $"tail {read.TailLines} bytes {read.LimitBytes} since {read.Since} "
            + $"time {(read.SinceTime is { } time ? Timestamp.Format(time) : "")}").ShouldBe(expected);

    [Test]
    public void Log_Faults_NameThePod()
    {
        var status = LogRequestOptions.Read(Request("GET", "tailLines=-1"), "web").Status!;

        (status.Kind, status.Name, status.Causes.Count).ShouldBe(("PodLogOptions", "web", 1));
        status.Message.ShouldStartWith("PodLogOptions \"web\" is invalid: ");
    }

    private static RestRequest Request(string method, string query, string body = "") =>
        RestRequest.Of(method, $"/?{query}", [new("User-Agent", "kubectl/v1.33")], body);

    // Messages about invalid options begin with the kind of the options. It is always the same, so it is cut off.
    private static string Told<T>(ApiResult<T> read, Func<T, string> told)
        where T : class => read.IsSuccess
        ? told(read.Value)
        : $"{read.Status.Code} {(read.Status.Code == 422 ? read.Status.Message.Split(" is invalid: ", 2)[1] : read.Status.Message)}";
}
