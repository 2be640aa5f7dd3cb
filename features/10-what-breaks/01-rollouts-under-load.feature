Feature: 10.1 Rollouts while clients are asking
  A rollout replaces Pods; clients do not wait for it. Whether they notice depends on what happens in the second in which an old Pod goes: the Pod is taken out of
  the endpoints and told to stop at the same time, and a node's rules are late by a little. Here every request of a whole rollout is looked at, not a sample of them.

  Scenario: A moment before stopping saves every request
    Given this Deployment is ready:
      """yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: nginx:1.27
                readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 2}
                lifecycle: {preStop: {sleep: {seconds: 5}}}
      """
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 50 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    And the traffic is stopped
    Then no request failed
    And the slowest request took at most 1 second
    And at no time were fewer than 3 Pods of "web" ready

  Scenario: Without it some are refused
    A server that stops at once is gone before the nodes know: what is on its way to it is lost.

    Given this Deployment is ready:
      """yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: nginx:1.27
                readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 2}
      """
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 200 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    And the traffic is stopped
    Then at least 1 request failed
    But at most 5 % of the requests failed

  Scenario: A surge is never more than it may be
    Given a Deployment "web" with 8 replicas and maxSurge 2 and maxUnavailable 0 with a readiness probe on "/"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    Then there were never more than 10 Pods of "web", not counting the ones shutting down
    And at all times at least 8 Pods of "web" were ready
    And all 8 Pods of "web" run image "nginx:1.28"

  Scenario: Recreate leaves a hole
    Given a Deployment "web" with 2 replicas using the strategy Recreate with a readiness probe on "/"
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 10 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28"
    And the rollout finishes
    And the traffic is stopped
    Then at least 1 request failed
    And there were never more than 2 Pods of "web"

  Scenario: A tag that does not exist stops the rollout, not the site
    Given a Deployment "web" with 4 replicas with a readiness probe on "/"
    And a Service "web" for Deployment "web" on port 80
    And a Pod keeps sending 10 requests per second to "http://web"
    When I update the image of Deployment "web" to "nginx:1.28-typo"
    And I wait 11 minutes
    And the traffic is stopped
    Then at most 1 % of the requests failed
    And 3 Pods of "web" are still ready
    And Deployment "web" reports "ProgressDeadlineExceeded"
    When I roll back Deployment "web"
    Then within 1 minute all 4 Pods of "web" run image "nginx:1.27"

  Scenario: What is changed while a rollout is paused goes out at once, when it goes on
    Given a Deployment "web" with 3 replicas
    And the rollout of Deployment "web" is paused
    When I update the image of Deployment "web" to "nginx:1.28"
    And I set the environment variable "MODE" to "blue" on Deployment "web"
    And I wait 1 minute
    Then no Pod of "web" has been replaced
    When I resume the rollout of Deployment "web"
    And the rollout finishes
    Then every Pod of "web" has the environment variable "MODE" set to "blue"
    And Deployment "web" has 2 ReplicaSets in total

  Scenario: A slow start makes a slow rollout, and nobody notices
    Given a Deployment "web" with 2 replicas and maxSurge 1 and maxUnavailable 0 with a readiness probe on "/" every 2 seconds
    And a Service "web" for Deployment "web" on port 80
    And the container of "web" starts slowly (30 seconds)
    And a Pod keeps sending 20 requests per second to "http://web"
    When I restart Deployment "web"
    And 40 seconds pass
    Then 1 of the original Pods is still ready
    When the rollout finishes
    And the traffic is stopped
    Then at most 1 % of the requests failed
    And at all times at least 2 Pods of "web" were ready

  Scenario: A registry that does not answer holds a rollout up, and it goes on by itself
    Given a Deployment "web" with 3 replicas with a readiness probe on "/"
    When registry "docker.io" does not answer for 3 minutes
    And I update the image of Deployment "web" to "httpd:2.4"
    And I wait 1 minute
    Then 1 Pod of "web" is stuck in "ErrImagePull" or "ImagePullBackOff"
    And 3 Pods of "web" are still ready
    And an event "Failed" mentioning "dial tcp 203.0.113.10:443: i/o timeout" is recorded
    When I wait 8 minutes
    Then all 3 Pods of "web" run image "httpd:2.4"
    And at all times at least 3 Pods of "web" were ready
