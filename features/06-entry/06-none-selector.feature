Feature: 6.9 None-Selector: you list the members yourself
  A Service without a selector looks for no Pods. You list its members yourself, machines outside the cluster for example. For its clients
  it is a Service like any other: it has a name and a ClusterIP, and requests spread over the members.

  Since the book: you would now write the list as an EndpointSlice. kubectl warns that Endpoints are deprecated; the cluster copies them to
  a slice.

  Background:
    Given the manifest "outside.yaml"
    And the manifest "sample-none-selector.yaml"

  @S3-23 @S3-21
  Scenario: As long as no member is listed, nobody answers
    When I run "kubectl describe service sample-none-selector | grep -E 'Selector|Endpoints'"
    Then the output is:
      """
      Selector:                 <none>
      Endpoints:                <none>
      """
    When I curl "http://sample-none-selector:8080"
    Then the request fails with "connection refused"

  @S3-21 @S3-23
  Scenario: Requests spread over two members that are listed as Endpoints
    The book's 192.168.1.1 and 192.168.1.2 are machines outside. Here, two Pods play their parts.

    When I run:
      """
      kubectl apply -f - <<END
      apiVersion: v1
      kind: Endpoints
      metadata:
        name: sample-none-selector
      subsets:
        - addresses:
            - ip: $(kubectl get pod outside-a -o jsonpath='{.status.podIP}')
            - ip: $(kubectl get pod outside-b -o jsonpath='{.status.podIP}')
          ports:
            - port: 80
      END
      """
    Then the output is:
      """
      endpoints/sample-none-selector created
      """
    And the error output is:
      """
      Warning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice
      """
    When I curl "http://sample-none-selector:8080" 200 times
    Then the responses spread evenly across 2 Pods

  @S3-25
  Scenario: Its name resolves to its ClusterIP, where an ExternalName gives a CNAME
    When a Pod looks up "sample-none-selector.default.svc.cluster.local"
    Then the lookup returns the cluster IP of Service "sample-none-selector"

  @S3-22
  Scenario: With a node port, traffic comes into the cluster only to leave it again
    It works, but the client could have called the members directly.

    When I run:
      """
      kubectl apply -f - <<END
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata:
        name: sample-none-selector-1
        labels:
          kubernetes.io/service-name: sample-none-selector
      addressType: IPv4
      ports:
        - port: 80
      endpoints:
        - addresses: ["$(kubectl get pod outside-a -o jsonpath='{.status.podIP}')"]
      END
      kubectl patch service sample-none-selector -p '{"spec":{"type":"NodePort","ports":[{"port":8080,"nodePort":30087}]}}'
      """
    And 3 seconds pass
    And I curl "http://172.18.0.4:30087" from outside the cluster
    Then the response contains "outside-a"

  @S3-24
  Scenario: The database is outside in production and inside in staging; the application says db in both
    When I run:
      """
      kubectl create namespace staging
      kubectl create namespace production
      kubectl -n staging create deployment db --image=amsy810/echo-nginx:v2.0
      kubectl -n staging expose deployment db --port=8080 --target-port=80
      kubectl -n production apply -f - <<END
      apiVersion: v1
      kind: Service
      metadata:
        name: db
      spec:
        ports:
          - port: 8080
            targetPort: 80
      ---
      apiVersion: discovery.k8s.io/v1
      kind: EndpointSlice
      metadata:
        name: db-1
        labels:
          kubernetes.io/service-name: db
      addressType: IPv4
      ports:
        - port: 80
      endpoints:
        - addresses: ["$(kubectl get pod outside-a -o jsonpath='{.status.podIP}')"]
      END
      """
    And 30 seconds pass
    And I curl "http://db:8080" from a Pod in namespace "production"
    Then the response contains "outside-a"
    When I curl "http://db:8080" from a Pod in namespace "staging"
    Then the response contains "db-"
