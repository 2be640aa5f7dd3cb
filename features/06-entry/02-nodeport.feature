Feature: 6.5 NodePort: a port on every node
  A NodePort Service is a ClusterIP Service with one thing more: a port between 30000 and 32767 on which every node listens, even a node
  that runs none of the Pods. It needs no help from outside the cluster.

  Since the book: nothing has changed.

  Rule: A ClusterIP Service can become a NodePort Service

    @S2-16
    Scenario: Edit the type, and the Service keeps its address
      Given the manifest "alpaca-prod.yaml"
      And I run "kubectl expose deployment alpaca-prod"
      When I run:
        """
        EDITOR='sed -i "s/type: ClusterIP/type: NodePort/"' kubectl edit service alpaca-prod
        kubectl get service/alpaca-prod
        """
      Then the output shows:
        | NAME        | TYPE     | CLUSTER-IP | EXTERNAL-IP | PORT(S)     |
        | alpaca-prod | NodePort | 10.*       | <none>      | 8080:3*/TCP |
      And the cluster IP of Service "alpaca-prod" has not changed

    @S4-50
    Scenario: Apply another manifest, and the selector changes as well
      The new manifest selects by fewer labels. Without `release: summer`, the spring Pod is a member as well.

      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "simple-service.yml"
      When I run "kubectl apply -f simple-nodeport-service.yml"
      Then the output is:
        """
        service/echo configured
        """
      And the cluster IP of Service "echo" has not changed
      When I run "kubectl get service echo -o wide"
      Then the output shows:
        | NAME | TYPE     | PORT(S)   | SELECTOR |
        | echo | NodePort | 80:3*/TCP | app=echo |
      And Service "echo" has 3 endpoints
      And the Pod of "echo-spring" is an endpoint of Service "echo"

  Rule: Every node listens on the node port

    Background:
      Given the manifest "sample-deployment.yaml"
      And the manifest "sample-nodeport.yaml"

    @S3-11 @S2-16
    Scenario Outline: From outside the cluster, the Service answers at node <node>
      When I curl "http://<address>:30080" from outside the cluster
      Then the response contains "nginx"

      Examples:
        | node          | address    |
        | control-plane | 172.18.0.2 |
        | worker        | 172.18.0.3 |
        | worker2       | 172.18.0.4 |
        | worker3       | 172.18.0.5 |

    @S3-11
    Scenario: From inside the cluster, it is a Service like any other
      When I run "kubectl describe service sample-nodeport"
      Then the output matches the snapshot "describe"
      When I curl "http://sample-nodeport:8080" 300 times from a Pod
      Then the responses spread evenly across 3 Pods

    @S3-11
    Scenario: A port outside the range, or already taken, is refused
      When I run "kubectl apply -f sample-nodeport-fail.yaml"
      Then the command fails
      And the error output is:
        """
        The Service "sample-nodeport-fail" is invalid: spec.ports[0].nodePort: Invalid value: 8888: provided port is not in the valid range. The range of valid ports is 30000-32767
        """
      When I run "kubectl apply -f sample-nodeport-fail2.yaml"
      Then the command fails
      And the error output is:
        """
        The Service "sample-nodeport-fail2" is invalid: spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated
        """

    @S3-11
    Scenario: With externalTrafficPolicy Local, a node answers only for its own Pods
      Nodes without such a Pod drop the packets, and the client times out. In return, the Pod sees the client's own address.

      Given the manifest:
        """yaml
        apiVersion: v1
        kind: Pod
        metadata:
          name: on-worker
          labels:
            app: local
        spec:
          nodeSelector:
            kubernetes.io/hostname: worker
          containers:
            - name: main
              image: amsy810/echo-nginx:v2.0
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: local
        spec:
          type: NodePort
          externalTrafficPolicy: Local
          ports:
            - port: 8080
              targetPort: 80
              nodePort: 30081
          selector:
            app: local
        """
      When I curl "http://172.18.0.3:30081" from outside the cluster
      Then the response contains "on-worker"
      When I curl "http://172.18.0.4:30081" from outside the cluster
      Then the request fails with "timed out"

  Rule: On a node itself, localhost works as well

    @S4-51
    Scenario: On Docker Desktop your own machine is the node, so you call localhost
      Here, a Pod in the network of its node plays the part of your machine.

      Given the manifest "simple-replicaset-with-label.yml"
      And the manifest "simple-nodeport-service.yml"
      And the manifest "host.yml"
      When I run:
        """
        kubectl exec host -- curl -s http://localhost:$(kubectl get svc echo -o jsonpath='{.spec.ports[0].nodePort}')/
        """
      Then the output is:
        """
        Hello Docker!!
        """

    @S4-51
    Scenario: A node port carries any protocol over TCP, not only HTTP
      Given the manifest "host.yml"
      And the manifest "store.yml"
      When I run:
        """
        kubectl exec host -- sh -c "echo PING | nc -w 2 localhost $(kubectl get svc store -o jsonpath='{.spec.ports[0].nodePort}')"
        """
      Then the output contains "+PONG"
